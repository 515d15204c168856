INSERT INTO penyusunan_informasi (penyusunan_id, informasi_id) VALUES (:penyusunan_id, :informasi_id);
