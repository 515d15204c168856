INSERT INTO jejak (
  id, kelompok, urungkan, waktu, selisih_utc, pengguna, op, entitas, entitas_id, dari, ke, alasan, mac)
VALUES (
  :id, :kelompok, :urungkan, :waktu, :selisih_utc, :pengguna, :op, :entitas, :entitas_id, :dari, :ke, :alasan, :mac);
