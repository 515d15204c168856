INSERT INTO lokasi_arsip (id, induk_id, jenis, kode, nama)
VALUES (:id, :induk_id, :jenis, :kode, :nama)
ON CONFLICT (id) DO UPDATE
SET induk_id = excluded.induk_id, jenis = excluded.jenis, kode = excluded.kode, nama = excluded.nama;
