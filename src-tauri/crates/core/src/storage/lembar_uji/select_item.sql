-- Whether an item may be put on the sheet :lembar_id: its state, and the other open sheet that holds it.
SELECT i.nomor_register, i.status,
       (SELECT l.nomor FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
        WHERE b.informasi_id = i.id AND l.status = 'DISUSUN' AND l.dihapus_at IS NULL AND l.id <> :lembar_id
        LIMIT 1) AS lembar_lain
FROM informasi AS i
WHERE i.id = :informasi_id AND i.dihapus_at IS NULL;
