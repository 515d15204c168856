-- The cells begin as the newest earlier sheet left them (a test again), else as the unit proposed them. An item that
-- is on the sheet already stays as it is.
INSERT INTO lembar_uji_baris (id, lembar_id, urut, informasi_id, konsekuensi_dibuka, konsekuensi_ditutup, hasil, syarat)
SELECT :id, :lembar_id,
       (SELECT coalesce(max(urut), 0) + 1 FROM lembar_uji_baris WHERE lembar_id = :lembar_id),
       i.id,
       coalesce(nullif(lama.konsekuensi_dibuka, ''), i.usul_dibuka),
       coalesce(nullif(lama.konsekuensi_ditutup, ''), i.usul_ditutup),
       NULL, ''
FROM informasi AS i
LEFT JOIN lembar_uji_baris AS lama ON lama.id = (
  SELECT b.id FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
  WHERE b.informasi_id = i.id AND l.id <> :lembar_id AND l.dihapus_at IS NULL ORDER BY l.dibuat_at DESC, l.id DESC LIMIT 1
)
WHERE i.id = :informasi_id
ON CONFLICT (lembar_id, informasi_id) DO NOTHING;
