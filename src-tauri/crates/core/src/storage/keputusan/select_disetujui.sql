-- Items that the meeting agreed to close and no later one decided again, in the order of the annex: Pasal 17 letter,
-- unit, number.
SELECT i.id
FROM rapat_putusan AS p
JOIN rapat AS r ON r.id = p.rapat_id
JOIN informasi AS i ON i.id = p.informasi_id
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE p.rapat_id = :rapat_id AND p.hasil IN ('SETUJU_DIKECUALIKAN', 'SETUJU_SEBAGIAN') AND i.status = 'DIBAHAS'
  AND i.dihapus_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM rapat_putusan AS p2 JOIN rapat AS r2 ON r2.id = p2.rapat_id
    WHERE p2.informasi_id = i.id AND r2.jenis = 'TIM_PERTIMBANGAN' AND r2.status = 'SELESAI'
      AND p2.hasil IN ('SETUJU_DIKECUALIKAN', 'SETUJU_SEBAGIAN')
      AND (r2.tanggal, r2.dibuat_at, r2.id) > (r.tanggal, r.dibuat_at, r.id)
  )
ORDER BY i.huruf = '', substr(i.huruf, 1, 1), coalesce(u.nama, ''), i.nomor_register;
