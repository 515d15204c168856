DELETE FROM penyusunan_kegiatan WHERE penyusunan_id = :penyusunan_id AND kode = :kode;
