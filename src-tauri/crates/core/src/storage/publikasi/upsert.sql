INSERT INTO publikasi (id, sarana, alamat, tanggal, petugas, dibuat_at)
VALUES (:id, :sarana, :alamat, :tanggal, :petugas, :dibuat_at)
ON CONFLICT (id) DO UPDATE SET sarana = excluded.sarana, alamat = excluded.alamat, tanggal = excluded.tanggal,
  petugas = excluded.petugas;
