SELECT nama_pemerintah, nama_opd, nama_badan_publik, jenis, alamat, telepon, faksimile, laman, pos_el, kode_pos,
       kota_penetapan, zona_waktu, logo IS NOT NULL AS ada_logo, latihan, pengaturan
FROM instansi
WHERE id = 1;
