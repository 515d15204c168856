-- Numbers given to signed papers in one year, of one kind or of kinds that are numbered together (a JSON list). Those that were replaced since are used as well: an unsigned
-- paper has no number. The paper :kecuali, whose own number is being corrected, doesn't hinder itself.
SELECT nomor, tanggal
FROM dokumen
WHERE kode IN (SELECT value FROM json_each(:kode)) AND tahun = :tahun AND nomor <> '' AND (:kecuali IS NULL OR id <> :kecuali);
