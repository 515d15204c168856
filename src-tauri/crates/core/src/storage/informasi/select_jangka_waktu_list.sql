SELECT isi FROM jangka_waktu WHERE informasi_id = :id ORDER BY urut;
