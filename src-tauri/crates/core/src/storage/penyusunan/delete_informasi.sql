DELETE FROM penyusunan_informasi WHERE penyusunan_id = :penyusunan_id AND informasi_id = :informasi_id;
