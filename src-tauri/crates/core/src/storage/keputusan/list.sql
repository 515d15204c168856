SELECT id FROM keputusan ORDER BY dibuat_at DESC, id DESC;
