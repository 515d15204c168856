UPDATE lembar_uji
SET nomor = :nomor, tahun = :tahun, jenis = :jenis, pemicu = :pemicu, tanggal = :tanggal, tempat = :tempat,
    penyetuju_id = :penyetuju_id
WHERE id = :id;
