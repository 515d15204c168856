-- The search index of a register whose rows came all at once.
INSERT INTO informasi_cari (rowid, nomor_register, judul, uraian, unit)
SELECT i.baris, i.nomor_register, i.judul, i.uraian, coalesce(u.nama || ' ' || u.singkatan, '')
FROM informasi AS i
LEFT JOIN unit AS u ON u.id = i.unit_id;
