SELECT EXISTS (SELECT 1 FROM informasi WHERE id = :id);
