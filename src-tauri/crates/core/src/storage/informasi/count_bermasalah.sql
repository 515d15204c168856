SELECT count(*) FROM informasi
WHERE dihapus_at IS NULL AND jumlah_galat > 0 AND status IN (SELECT value FROM json_each(:status));
