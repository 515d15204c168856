INSERT INTO rapat (id, jenis, tanggal, jam_mulai, jam_selesai, tempat, agenda, pimpinan_id, notulis_id, status,
                   mengulang_id, dibuat_at)
VALUES (:id, :jenis, :tanggal, :jam_mulai, :jam_selesai, :tempat, :agenda, :pimpinan_id, :notulis_id, :status,
        :mengulang_id, :dibuat_at);
