-- The printed or signed decree that rests on a sheet, the signed one first.
SELECT k.status, k.tentang, k.nomor, k.tahun
FROM keputusan_item AS ki
JOIN keputusan AS k ON k.id = ki.keputusan_id
WHERE ki.lembar_id = :lembar_id AND k.status IN ('DICETAK', 'DITANDATANGANI')
ORDER BY k.status = 'DITANDATANGANI' DESC, k.dibuat_at
LIMIT 1;
