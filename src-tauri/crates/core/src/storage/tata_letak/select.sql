SELECT isi FROM tata_letak WHERE kode = :kode;
