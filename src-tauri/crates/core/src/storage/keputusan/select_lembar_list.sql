-- The sheets that the items of a decree rest on, each once, in the order of the annex.
SELECT l.id, l.nomor, l.tahun, l.tanggal
FROM keputusan_item AS k
JOIN lembar_uji AS l ON l.id = k.lembar_id
WHERE k.keputusan_id = :keputusan_id
GROUP BY l.id
ORDER BY min(k.urut);
