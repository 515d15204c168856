SELECT id FROM keputusan WHERE (dihapus_at IS NOT NULL) = :sampah ORDER BY dibuat_at DESC, id DESC;
