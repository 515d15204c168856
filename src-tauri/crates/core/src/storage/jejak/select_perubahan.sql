SELECT jejak_id, urut, tabel, kunci, terkait, sebelum, sesudah
FROM jejak_perubahan
WHERE jejak_id = :id
ORDER BY urut;
