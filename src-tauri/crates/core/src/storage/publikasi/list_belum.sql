-- Signed decrees that no publication names, the oldest first, with how many items each has.
SELECT k.id, k.jenis, k.nomor, k.tahun, k.tanggal, k.tentang,
       (SELECT count(*) FROM keputusan_item AS i WHERE i.keputusan_id = k.id) AS jumlah
FROM keputusan AS k
WHERE k.status = 'DITANDATANGANI' AND k.dihapus_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM publikasi_keputusan AS pk JOIN publikasi AS p ON p.id = pk.publikasi_id
    WHERE pk.keputusan_id = k.id AND p.dihapus_at IS NULL
  )
ORDER BY k.tanggal, k.nomor;
