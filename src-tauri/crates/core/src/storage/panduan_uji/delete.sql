-- As shipped again.
DELETE FROM panduan_uji WHERE kode = :kode;
