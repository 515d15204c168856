-- The newest complete sheet that holds the item.
SELECT l.id
FROM lembar_uji_baris AS b
JOIN lembar_uji AS l ON l.id = b.lembar_id
WHERE b.informasi_id = :informasi_id AND l.status = 'LENGKAP'
ORDER BY l.dibuat_at DESC, l.id DESC
LIMIT 1;
