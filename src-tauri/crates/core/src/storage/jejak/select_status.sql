-- Items that left a state for another; a day is the first ten characters of the time.
SELECT id, kelompok, urungkan, waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan
FROM jejak
WHERE entitas = 'informasi' AND dari <> '' AND ke <> '' AND dari <> ke
  AND substr(waktu, 1, 10) BETWEEN :mulai AND :sampai
ORDER BY id;
