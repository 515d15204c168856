-- The complete, approved sheet that found the item exempt last.
SELECT l.id
FROM lembar_uji_baris AS b
JOIN lembar_uji AS l ON l.id = b.lembar_id
WHERE b.informasi_id = :informasi_id AND l.status = 'LENGKAP' AND l.penyetuju_id IS NOT NULL
  AND b.hasil IN ('DIKECUALIKAN', 'DIKECUALIKAN_SEBAGIAN')
ORDER BY l.lengkap_ke DESC
LIMIT 1;
