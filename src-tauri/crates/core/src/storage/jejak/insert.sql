INSERT INTO jejak (waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan)
VALUES (:waktu, :pengguna, :op, :entitas, :entitas_id, :dari, :ke, :alasan);
