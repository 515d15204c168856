INSERT INTO lembar_uji (id, nomor, tahun, jenis, pemicu, tanggal, tempat, penyetuju_id, status, dibuat_at)
VALUES (:id, :nomor, :tahun, :jenis, :pemicu, :tanggal, :tempat, :penyetuju_id, :status, :dibuat_at);
