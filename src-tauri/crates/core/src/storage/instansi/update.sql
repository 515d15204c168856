UPDATE instansi SET
  nama_pemerintah = :nama_pemerintah, nama_opd = :nama_opd, nama_badan_publik = :nama_badan_publik, jenis = :jenis,
  alamat = :alamat, telepon = :telepon, faksimile = :faksimile, laman = :laman, pos_el = :pos_el,
  kode_pos = :kode_pos, kota_penetapan = :kota_penetapan, zona_waktu = :zona_waktu, pengaturan = :pengaturan
WHERE id = 1;
