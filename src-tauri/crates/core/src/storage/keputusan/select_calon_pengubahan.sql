-- Set items that a complete sheet considered for a change, in the order of the annex: Pasal 17 letter, unit, number.
SELECT i.id
FROM informasi AS i
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE i.dihapus_at IS NULL AND i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN')
  AND EXISTS (SELECT 1 FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
              WHERE b.informasi_id = i.id AND l.jenis = 'PENGUBAHAN' AND l.status = 'LENGKAP')
ORDER BY i.huruf = '', substr(i.huruf, 1, 1), coalesce(u.nama, ''), i.nomor_register;
