INSERT INTO jejak_perubahan (jejak_id, urut, tabel, kunci, terkait, sebelum, sesudah)
VALUES (:jejak_id, :urut, :tabel, :kunci, :terkait, :sebelum, :sesudah);
