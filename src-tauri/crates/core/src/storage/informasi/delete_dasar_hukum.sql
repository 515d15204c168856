DELETE FROM dasar_hukum WHERE informasi_id = :id;
