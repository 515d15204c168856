SELECT id, kelompok, urungkan, waktu, selisih_utc, pengguna, op, entitas, entitas_id, dari, ke, alasan, mac
FROM jejak
ORDER BY id;
