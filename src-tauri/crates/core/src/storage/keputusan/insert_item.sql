INSERT INTO keputusan_item (keputusan_id, urut, informasi_id, lembar_id)
VALUES (:keputusan_id, :urut, :informasi_id, :lembar_id);
