SELECT kode FROM informasi_pasal17 WHERE informasi_id = :id ORDER BY urut;
