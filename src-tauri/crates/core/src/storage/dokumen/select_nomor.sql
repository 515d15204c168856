-- Numbers given to signed papers of one kind in one year. Those that were replaced since are used as well: an unsigned
-- paper has no number. The paper :kecuali, whose own number is being corrected, doesn't hinder itself.
SELECT nomor, tanggal
FROM dokumen
WHERE kode = :kode AND tahun = :tahun AND nomor <> '' AND (:kecuali IS NULL OR id <> :kecuali);
