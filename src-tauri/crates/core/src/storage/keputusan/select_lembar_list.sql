-- The sheets that the items of a decree rest on, each once, in the order of the annex, and whether each is signed.
SELECT l.id, l.nomor, l.tahun, l.tanggal,
       EXISTS (SELECT 1 FROM dokumen AS d
               WHERE d.subjek_id = l.id AND d.kode IN ('D04', 'D20') AND d.status = 'DITANDATANGANI') AS ditandatangani
FROM keputusan_item AS k
JOIN lembar_uji AS l ON l.id = k.lembar_id
WHERE k.keputusan_id = :keputusan_id
GROUP BY l.id
ORDER BY min(k.urut);
