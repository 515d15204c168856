INSERT INTO penyusunan_kegiatan (penyusunan_id, kode, selesai, petugas, catatan)
VALUES (:penyusunan_id, :kode, :selesai, :petugas, :catatan)
ON CONFLICT (penyusunan_id, kode) DO UPDATE
SET selesai = excluded.selesai, petugas = excluded.petugas, catatan = excluded.catatan;
