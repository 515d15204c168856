INSERT INTO lembar_uji_nasihat (baris_id, medan, kode, data, alasan, petugas, dijawab_at)
VALUES (:baris_id, :medan, :kode, :data, :alasan, :petugas, :dijawab_at)
ON CONFLICT (baris_id, medan, kode) DO UPDATE SET data = excluded.data, alasan = excluded.alasan,
  petugas = excluded.petugas, dijawab_at = excluded.dijawab_at;
