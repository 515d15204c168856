SELECT
  (SELECT count(*) FROM informasi) AS informasi,
  (SELECT count(*) FROM lembar_uji) AS lembar_uji,
  (SELECT count(*) FROM rapat) AS rapat,
  (SELECT count(*) FROM keputusan) AS keputusan,
  (SELECT count(*) FROM dokumen) AS dokumen,
  (SELECT count(*) FROM berkas) AS berkas,
  coalesce((SELECT max(id) FROM jejak), 0) AS jejak;
