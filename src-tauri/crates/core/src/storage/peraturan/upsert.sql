INSERT INTO peraturan (id, jenis, nama_jenis, nomor, tahun, tentang, lembaran, diubah_oleh, dicabut_oleh, aktif, bawaan)
VALUES (:id, :jenis, :nama_jenis, :nomor, :tahun, :tentang, :lembaran, :diubah_oleh, :dicabut_oleh, :aktif, :bawaan)
ON CONFLICT (id) DO UPDATE SET
  jenis = excluded.jenis, nama_jenis = excluded.nama_jenis, nomor = excluded.nomor, tahun = excluded.tahun,
  tentang = excluded.tentang, lembaran = excluded.lembaran, diubah_oleh = excluded.diubah_oleh,
  dicabut_oleh = excluded.dicabut_oleh, aktif = excluded.aktif, bawaan = excluded.bawaan;
