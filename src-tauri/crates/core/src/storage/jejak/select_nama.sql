SELECT nama, tanggal FROM (
  SELECT id, nomor_register || ' ' || judul AS nama, NULL AS tanggal FROM informasi
  UNION ALL SELECT id, nama, NULL FROM unit
  UNION ALL SELECT id, nama, NULL FROM pejabat
  UNION ALL SELECT id, nama_jenis || ' ' || nomor || '/' || tahun, NULL FROM peraturan
  UNION ALL SELECT id, 'Lembar uji ' || iif(nomor = '', tahun, nomor), NULL FROM lembar_uji
  UNION ALL SELECT b.id, i.nomor_register || ' ' || i.judul, NULL
    FROM lembar_uji_baris AS b JOIN informasi AS i ON i.id = b.informasi_id
  UNION ALL SELECT id, 'Rapat', tanggal FROM rapat
  UNION ALL SELECT id, iif(nomor = '', tentang, 'Nomor ' || nomor), NULL FROM keputusan
  UNION ALL SELECT id, judul, NULL FROM dokumen
  UNION ALL SELECT id, nama, NULL FROM lokasi_arsip
)
WHERE id = :id;
