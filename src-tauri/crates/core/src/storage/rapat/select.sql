SELECT r.id, r.jenis, r.tanggal, r.jam_mulai, r.jam_selesai, r.tempat, r.agenda, r.pimpinan_id, r.notulis_id,
       r.pembahasan, r.cara_putusan, r.status, r.kuorum_dikecualikan, r.kuorum, r.dihapus_at, r.mengulang_id,
       (SELECT l.id FROM rapat AS l WHERE l.mengulang_id = r.id AND l.dihapus_at IS NULL LIMIT 1) AS diulang_id
FROM rapat AS r
WHERE r.id = :id;
