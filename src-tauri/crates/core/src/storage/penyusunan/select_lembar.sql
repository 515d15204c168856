-- A sheet that is being filled counts: its papers are missing.
SELECT l.id
FROM lembar_uji AS l
WHERE l.dihapus_at IS NULL AND l.jenis <> 'PENGUBAHAN' AND EXISTS (
  SELECT 1 FROM lembar_uji_baris AS b JOIN penyusunan_informasi AS a ON a.informasi_id = b.informasi_id
  WHERE b.lembar_id = l.id AND a.penyusunan_id = :penyusunan_id
);
