INSERT INTO putusan_paket
  (id, paket_id, unit_id, pengirim, jenis, bentuk, tentang, nomor, tahun, tanggal, penandatangan, penandatangan_jabatan,
   diterima_at)
VALUES
  (:id, :paket_id, :unit_id, :pengirim, :jenis, :bentuk, :tentang, :nomor, :tahun, :tanggal, :penandatangan,
   :penandatangan_jabatan, :diterima_at);
