INSERT INTO unit (id, nama, singkatan, kode_unit, jenis, aktif)
VALUES (:id, :nama, :singkatan, :kode_unit, :jenis, :aktif)
ON CONFLICT (id) DO UPDATE SET
  nama = excluded.nama, singkatan = excluded.singkatan, kode_unit = excluded.kode_unit, jenis = excluded.jenis,
  aktif = excluded.aktif;
