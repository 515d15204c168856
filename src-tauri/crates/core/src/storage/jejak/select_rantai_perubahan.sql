SELECT jejak_id, urut, tabel, kunci, terkait, sebelum, sesudah
FROM jejak_perubahan
ORDER BY jejak_id, urut;
