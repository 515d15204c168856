-- Every meeting of a kind with an item of the round; those that are put off don't count.
SELECT r.id, r.status NOT IN ('DITUNDA','BATAL') AS dihitung
FROM rapat AS r
WHERE r.dihapus_at IS NULL AND r.jenis = :jenis AND EXISTS (
  SELECT 1 FROM rapat_putusan AS b JOIN penyusunan_informasi AS a ON a.informasi_id = b.informasi_id
  WHERE b.rapat_id = r.id AND a.penyusunan_id = :penyusunan_id
);
