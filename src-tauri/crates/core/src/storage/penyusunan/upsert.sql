INSERT INTO penyusunan (id, nama, tahun, jenis, mulai, sop, dibuat_at)
VALUES (:id, :nama, :tahun, :jenis, :mulai, :sop, :dibuat_at)
ON CONFLICT (id) DO UPDATE
SET nama = excluded.nama, tahun = excluded.tahun, jenis = excluded.jenis, mulai = excluded.mulai;
