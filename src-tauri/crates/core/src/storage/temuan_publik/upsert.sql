INSERT INTO temuan_publik (sidik, kata, alasan, petugas, dibuat_at) VALUES (:sidik, :kata, :alasan, :petugas, :dibuat_at)
ON CONFLICT (sidik) DO UPDATE SET kata = excluded.kata, alasan = excluded.alasan, petugas = excluded.petugas,
  dibuat_at = excluded.dibuat_at;
