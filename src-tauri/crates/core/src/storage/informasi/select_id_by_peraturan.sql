SELECT DISTINCT informasi_id FROM dasar_hukum WHERE peraturan_id = :peraturan_id;
