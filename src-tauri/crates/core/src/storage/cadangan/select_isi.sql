-- Everything an officer would miss, with the name by which it is known.
SELECT 'informasi' AS entitas, id, nomor_register || ' ' || judul AS label FROM informasi
UNION ALL
SELECT 'lembar_uji', id, 'Nomor ' || nomor || ' tahun ' || tahun FROM lembar_uji
UNION ALL
SELECT 'rapat', id, tanggal || ' ' || agenda FROM rapat
UNION ALL
SELECT 'keputusan', id, trim(nomor || ' tentang ' || tentang) FROM keputusan
UNION ALL
SELECT 'dokumen', id, kode || ' ' || judul FROM dokumen
ORDER BY 1, 3, 2;
