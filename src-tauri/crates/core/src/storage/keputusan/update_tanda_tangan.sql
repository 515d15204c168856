UPDATE keputusan SET nomor = :nomor, tahun = :tahun, tanggal = :tanggal, status = 'DITANDATANGANI' WHERE id = :id;
