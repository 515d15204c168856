INSERT INTO publikasi_keputusan (publikasi_id, keputusan_id) VALUES (:id, :keputusan_id);
