DROP TRIGGER jejak_tetap_ubah;
