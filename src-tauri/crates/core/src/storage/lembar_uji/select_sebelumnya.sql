-- Of each item on the sheet :lembar_id what the last complete sheet before it said.
SELECT b.informasi_id, l.id AS lembar_id, l.nomor, l.tahun, l.tanggal, b.konsekuensi_dibuka, b.konsekuensi_ditutup, b.hasil
FROM lembar_uji_baris AS ini
JOIN lembar_uji AS s ON s.id = ini.lembar_id
JOIN lembar_uji_baris AS b ON b.informasi_id = ini.informasi_id
JOIN lembar_uji AS l ON l.id = b.lembar_id
WHERE ini.lembar_id = :lembar_id AND l.id <> :lembar_id AND l.status = 'LENGKAP' AND l.dihapus_at IS NULL
  AND l.lengkap_ke = (
    SELECT max(m.lengkap_ke) FROM lembar_uji_baris AS c JOIN lembar_uji AS m ON m.id = c.lembar_id
    WHERE c.informasi_id = ini.informasi_id AND m.id <> :lembar_id AND m.status = 'LENGKAP' AND m.dihapus_at IS NULL
      AND (s.lengkap_ke IS NULL OR m.lengkap_ke < s.lengkap_ke))
ORDER BY ini.urut;
