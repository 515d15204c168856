UPDATE rapat
SET jenis = :jenis, tanggal = :tanggal, jam_mulai = :jam_mulai, jam_selesai = :jam_selesai, tempat = :tempat,
    agenda = :agenda, pimpinan_id = :pimpinan_id, notulis_id = :notulis_id
WHERE id = :id;
