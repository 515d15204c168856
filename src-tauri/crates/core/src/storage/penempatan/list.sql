-- Where the paper and the files of an item are and were: the present first, then the newest.
WITH RECURSIVE pohon (id, kode_lengkap) AS (
  SELECT id, kode FROM lokasi_arsip WHERE induk_id IS NULL
  UNION ALL
  SELECT l.id, p.kode_lengkap || '-' || l.kode FROM lokasi_arsip AS l JOIN pohon AS p ON l.induk_id = p.id
)
SELECT t.id, t.informasi_id, t.lokasi_id, t.nomor_item, t.berkas_sha256, t.berkas_nama, t.sejak, t.sampai,
       coalesce(p.kode_lengkap, '') AS kode_lengkap, b.media, b.ukuran
FROM penempatan AS t
LEFT JOIN pohon AS p ON p.id = t.lokasi_id
LEFT JOIN berkas AS b ON b.sha256 = t.berkas_sha256
WHERE t.informasi_id = :informasi_id
ORDER BY t.sampai IS NOT NULL, t.sejak DESC, t.id DESC;
