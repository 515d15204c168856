-- The newest first; of one id where it is given.
SELECT p.id, p.sarana, p.alamat, p.tanggal, p.petugas, p.bukti_nama, p.bukti_sha256, b.media, b.ukuran, p.dihapus_at
FROM publikasi AS p
LEFT JOIN berkas AS b ON b.sha256 = p.bukti_sha256
WHERE (:id IS NULL AND (p.dihapus_at IS NOT NULL) = :sampah) OR p.id = :id
ORDER BY p.tanggal DESC, p.dibuat_at DESC, p.id;
