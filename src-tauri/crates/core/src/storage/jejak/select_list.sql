SELECT id, kelompok, urungkan, waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan
FROM jejak
ORDER BY id DESC
LIMIT :jumlah;
