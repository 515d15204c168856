UPDATE informasi SET huruf = :huruf, dasar_hukum_cetak = :dasar_hukum_cetak, jangka_waktu_cetak = :jangka_waktu_cetak,
  jumlah_galat = :jumlah_galat
WHERE id = :id;
