INSERT INTO informasi (
  id, nomor_register, judul, uraian, cakupan, bagian_dikecualikan, bentuk, jumlah_berkas, kurun_waktu, unit_id,
  penanggung_jawab, tanggal_usul, operator_jangka_waktu, usul_dibuka, usul_ditutup, bukan_pasal18,
  persetujuan_tertulis_subjek, terkait_jabatan_publik, kka, kelas_keamanan, catatan_internal, kategori, asal, status,
  huruf, dasar_hukum_cetak, jangka_waktu_cetak, jumlah_galat, versi, dibuat_at, diubah_at)
VALUES (
  :id, :nomor_register, :judul, :uraian, :cakupan, :bagian_dikecualikan, :bentuk, :jumlah_berkas, :kurun_waktu,
  :unit_id, :penanggung_jawab, :tanggal_usul, :operator_jangka_waktu, :usul_dibuka, :usul_ditutup, :bukan_pasal18,
  :persetujuan_tertulis_subjek, :terkait_jabatan_publik, :kka, :kelas_keamanan, :catatan_internal, :kategori, :asal,
  :status, :huruf, :dasar_hukum_cetak, :jangka_waktu_cetak, :jumlah_galat, :versi, :diubah_at, :diubah_at)
ON CONFLICT (id) DO UPDATE SET
  judul = excluded.judul, uraian = excluded.uraian, cakupan = excluded.cakupan,
  bagian_dikecualikan = excluded.bagian_dikecualikan, bentuk = excluded.bentuk,
  jumlah_berkas = excluded.jumlah_berkas, kurun_waktu = excluded.kurun_waktu, unit_id = excluded.unit_id,
  penanggung_jawab = excluded.penanggung_jawab, tanggal_usul = excluded.tanggal_usul,
  operator_jangka_waktu = excluded.operator_jangka_waktu, usul_dibuka = excluded.usul_dibuka,
  usul_ditutup = excluded.usul_ditutup, bukan_pasal18 = excluded.bukan_pasal18,
  persetujuan_tertulis_subjek = excluded.persetujuan_tertulis_subjek,
  terkait_jabatan_publik = excluded.terkait_jabatan_publik, kka = excluded.kka,
  kelas_keamanan = excluded.kelas_keamanan, catatan_internal = excluded.catatan_internal, huruf = excluded.huruf,
  dasar_hukum_cetak = excluded.dasar_hukum_cetak, jangka_waktu_cetak = excluded.jangka_waktu_cetak,
  jumlah_galat = excluded.jumlah_galat, versi = excluded.versi, diubah_at = excluded.diubah_at;
