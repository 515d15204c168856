SELECT t.berkas_sha256 AS sha256, t.berkas_nama AS nama, b.media, b.ukuran
FROM penempatan AS t
JOIN berkas AS b ON b.sha256 = t.berkas_sha256
WHERE t.id = :id;
