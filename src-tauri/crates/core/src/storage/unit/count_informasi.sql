SELECT count(*) FROM informasi WHERE unit_id = :id AND dihapus_at IS NULL;
