-- Living items of one unit, decided or not, with the cells of the newest sheet that has any, else as the unit proposed them.
SELECT i.id,
       coalesce(nullif(b.konsekuensi_dibuka, ''), i.usul_dibuka) AS dibuka,
       coalesce(nullif(b.konsekuensi_ditutup, ''), i.usul_ditutup) AS ditutup
FROM informasi AS i
LEFT JOIN lembar_uji_baris AS b ON b.id = (
  SELECT b2.id FROM lembar_uji_baris AS b2 JOIN lembar_uji AS l ON l.id = b2.lembar_id
  WHERE b2.informasi_id = i.id AND l.dihapus_at IS NULL ORDER BY l.dibuat_at DESC, l.id DESC LIMIT 1
)
WHERE i.dihapus_at IS NULL AND i.unit_id = :unit_id
ORDER BY i.nomor_register;
