SELECT kode, selesai, petugas, catatan FROM penyusunan_kegiatan WHERE penyusunan_id = :penyusunan_id;
