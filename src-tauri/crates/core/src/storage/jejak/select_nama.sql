SELECT nama FROM (
  SELECT id, nomor_register || ' ' || judul AS nama FROM informasi
  UNION ALL SELECT id, nama FROM unit
  UNION ALL SELECT id, nama FROM pejabat
  UNION ALL SELECT id, nama_jenis || ' ' || nomor || '/' || tahun FROM peraturan
  UNION ALL SELECT id, 'Lembar uji ' || iif(nomor = '', tahun, nomor) FROM lembar_uji
  UNION ALL SELECT id, 'Rapat ' || tanggal FROM rapat
  UNION ALL SELECT id, iif(nomor = '', tentang, 'Nomor ' || nomor) FROM keputusan
  UNION ALL SELECT id, judul FROM dokumen
  UNION ALL SELECT id, nama FROM lokasi_arsip
)
WHERE id = :id;
