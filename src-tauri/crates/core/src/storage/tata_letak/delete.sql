-- As shipped again.
DELETE FROM tata_letak WHERE kode = :kode;
