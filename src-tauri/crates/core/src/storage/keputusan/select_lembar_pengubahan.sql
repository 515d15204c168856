-- The complete, approved sheet that considered the change of an item last, if no signed decree has used it and it came to
-- what the decree does: to open it (PEMBUKAAN), or to keep it closed on another ground (PENGUBAHAN).
SELECT id
FROM (
  SELECT l.id, b.hasil, b.informasi_id
  FROM lembar_uji_baris AS b
  JOIN lembar_uji AS l ON l.id = b.lembar_id
  WHERE b.informasi_id = :informasi_id AND l.status = 'LENGKAP' AND l.penyetuju_id IS NOT NULL
    AND l.jenis = 'PENGUBAHAN'
  ORDER BY l.lengkap_ke DESC
  LIMIT 1
) AS terakhir
WHERE hasil IN (SELECT value FROM json_each(iif(:jenis = 'PEMBUKAAN', '["TERBUKA"]',
                                                '["DIKECUALIKAN","DIKECUALIKAN_SEBAGIAN"]')))
  AND NOT EXISTS (SELECT 1 FROM keputusan_item AS ki JOIN keputusan AS k ON k.id = ki.keputusan_id
                  WHERE ki.lembar_id = terakhir.id AND ki.informasi_id = terakhir.informasi_id
                    AND k.status = 'DITANDATANGANI');
