INSERT INTO informasi_publik (
  informasi_id, judul, uraian, bagian_dikecualikan, konsekuensi_dibuka, konsekuensi_ditutup, penanggung_jawab
) VALUES (
  :informasi_id, :judul, :uraian, :bagian_dikecualikan, :konsekuensi_dibuka, :konsekuensi_ditutup, :penanggung_jawab
) ON CONFLICT (informasi_id) DO UPDATE SET judul = excluded.judul, uraian = excluded.uraian,
  bagian_dikecualikan = excluded.bagian_dikecualikan, konsekuensi_dibuka = excluded.konsekuensi_dibuka,
  konsekuensi_ditutup = excluded.konsekuensi_ditutup, penanggung_jawab = excluded.penanggung_jawab;
