DELETE FROM penyusunan_informasi
WHERE penyusunan_id = :penyusunan_id AND informasi_id IN (
  SELECT a.informasi_id
  FROM penyusunan_informasi AS a JOIN penyusunan AS p ON p.id = a.penyusunan_id
  WHERE p.id <> :penyusunan_id AND p.selesai IS NULL AND p.dihapus_at IS NULL
);
