-- Numbers given to signed papers of one kind in one year. Those that were replaced since are used as well: an unsigned
-- paper has no number.
SELECT nomor, tanggal
FROM dokumen
WHERE kode = :kode AND tahun = :tahun AND nomor <> '';
