UPDATE lembar_uji SET nomor = :nomor, tahun = :tahun WHERE id = :id;
