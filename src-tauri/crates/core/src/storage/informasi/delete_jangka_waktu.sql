DELETE FROM jangka_waktu WHERE informasi_id = :id;
