INSERT INTO jangka_waktu (informasi_id, urut, isi) VALUES (:id, :urut, :isi);
