SELECT sebelum FROM jejak_perubahan
WHERE jejak_id > :nomor AND tabel = :tabel AND kunci = :kunci
ORDER BY jejak_id DESC;
