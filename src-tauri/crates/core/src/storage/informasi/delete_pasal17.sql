DELETE FROM informasi_pasal17 WHERE informasi_id = :id;
