SELECT id, kelompok, urungkan, waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan
FROM jejak
WHERE entitas_id = :entitas_id
ORDER BY id DESC
LIMIT :jumlah;
