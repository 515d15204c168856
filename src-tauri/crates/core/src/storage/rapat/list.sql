SELECT r.id, r.jenis, r.tanggal, r.tempat, r.status,
       (SELECT count(*) FROM rapat_putusan AS p WHERE p.rapat_id = r.id) AS jumlah_informasi,
       (SELECT count(*) FROM rapat_undangan AS u WHERE u.rapat_id = r.id AND u.hadir = 1) AS jumlah_hadir
FROM rapat AS r
WHERE (r.dihapus_at IS NOT NULL) = :sampah
ORDER BY r.tanggal DESC, r.dibuat_at DESC, r.id DESC;
