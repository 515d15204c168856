SELECT id, kelompok, urungkan, waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan
FROM jejak
WHERE entitas = :entitas
ORDER BY id DESC
LIMIT 1;
