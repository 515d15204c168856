SELECT b.konsekuensi_dibuka, b.konsekuensi_ditutup, b.syarat
FROM lembar_uji_baris AS b
JOIN lembar_uji AS l ON l.id = b.lembar_id
WHERE b.informasi_id = :informasi_id AND l.status = 'LENGKAP'
ORDER BY l.lengkap_ke DESC
LIMIT 1;
