INSERT INTO unit (id, nama, singkatan, kode_unit, jenis, aktif, alamat, telepon, laman, pos_el, kode_pos)
VALUES (:id, :nama, :singkatan, :kode_unit, :jenis, :aktif, :alamat, :telepon, :laman, :pos_el, :kode_pos)
ON CONFLICT (id) DO UPDATE SET
  nama = excluded.nama, singkatan = excluded.singkatan, kode_unit = excluded.kode_unit, jenis = excluded.jenis,
  aktif = excluded.aktif, alamat = excluded.alamat, telepon = excluded.telepon, laman = excluded.laman,
  pos_el = excluded.pos_el, kode_pos = excluded.kode_pos;
