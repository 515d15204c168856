SELECT id, kelompok, urungkan, waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan
FROM jejak
WHERE kelompok = :kelompok
ORDER BY id;
