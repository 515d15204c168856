-- Every sheet with an item of the round. It counts while it is being filled (its papers are missing) and while its
-- result stands for one of them: an item that was sent back, withdrawn or tested anew no longer rests on it.
SELECT l.id, l.jenis <> 'PENGUBAHAN' AND EXISTS (
  SELECT 1 FROM lembar_uji_baris AS b
  JOIN penyusunan_informasi AS a ON a.informasi_id = b.informasi_id
  JOIN informasi AS i ON i.id = b.informasi_id
  WHERE b.lembar_id = l.id AND a.penyusunan_id = :penyusunan_id AND i.dihapus_at IS NULL AND i.status <> 'DICABUT'
    AND (l.status = 'DISUSUN' OR i.status NOT IN ('DRAF','DIUSULKAN','DIREKAP') AND NOT EXISTS (
      SELECT 1 FROM lembar_uji_baris AS c JOIN lembar_uji AS m ON m.id = c.lembar_id
      WHERE c.informasi_id = b.informasi_id AND m.dihapus_at IS NULL AND m.jenis <> 'PENGUBAHAN'
        AND m.lengkap_ke > l.lengkap_ke
    ))
) AS dihitung
FROM lembar_uji AS l
WHERE l.dihapus_at IS NULL AND EXISTS (
  SELECT 1 FROM lembar_uji_baris AS b JOIN penyusunan_informasi AS a ON a.informasi_id = b.informasi_id
  WHERE b.lembar_id = l.id AND a.penyusunan_id = :penyusunan_id
);
