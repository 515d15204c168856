SELECT id, unit_id, putaran, batas, jumlah, berkas, dibuat_at
FROM formulir
ORDER BY dibuat_at DESC, id DESC;
