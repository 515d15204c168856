INSERT INTO rapat_putusan (rapat_id, urut, informasi_id, hasil, catatan)
VALUES (:rapat_id, :urut, :informasi_id, :hasil, :catatan);
