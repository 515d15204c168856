-- Numbers given to signed papers of one kind in one year.
SELECT nomor, tanggal
FROM dokumen
WHERE kode = :kode AND tahun = :tahun AND status = 'DITANDATANGANI' AND nomor <> '';
