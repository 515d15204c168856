SELECT status, count(*) AS jumlah FROM informasi WHERE dihapus_at IS NULL GROUP BY status;
