INSERT INTO kunci_paket (garam, kunci, sidik, alasan, dibuat_at)
VALUES (:garam, :kunci, :sidik, :alasan, :dibuat_at);
