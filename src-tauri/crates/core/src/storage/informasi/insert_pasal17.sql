INSERT INTO informasi_pasal17 (informasi_id, urut, kode) VALUES (:id, :urut, :kode);
