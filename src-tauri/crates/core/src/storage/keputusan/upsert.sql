INSERT INTO keputusan (id, jenis, bentuk, tentang, rapat_id, penandatangan_id, tahun, status, dibuat_at)
VALUES (:id, :jenis, :bentuk, :tentang, :rapat_id, :penandatangan_id, :tahun, :status, :dibuat_at)
ON CONFLICT (id) DO UPDATE
SET jenis = excluded.jenis, bentuk = excluded.bentuk, tentang = excluded.tentang, rapat_id = excluded.rapat_id,
    penandatangan_id = excluded.penandatangan_id, status = excluded.status;
