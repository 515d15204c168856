-- Items that the meeting agreed to close, in the order of the annex: Pasal 17 letter, unit, number.
SELECT i.id
FROM rapat_putusan AS p
JOIN informasi AS i ON i.id = p.informasi_id
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE p.rapat_id = :rapat_id AND p.hasil IN ('SETUJU_DIKECUALIKAN', 'SETUJU_SEBAGIAN') AND i.status = 'DIBAHAS'
  AND i.dihapus_at IS NULL
ORDER BY i.huruf = '', substr(i.huruf, 1, 1), coalesce(u.nama, ''), i.nomor_register;
