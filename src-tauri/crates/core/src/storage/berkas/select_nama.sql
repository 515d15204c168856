-- What the officer calls a stored file: as paper, as scan, as softcopy.
SELECT coalesce(
  (SELECT pdf_nama FROM dokumen WHERE pdf_sha256 = :sha256 ORDER BY id LIMIT 1),
  (SELECT pindaian_nama FROM dokumen WHERE pindaian_sha256 = :sha256 ORDER BY id LIMIT 1),
  (SELECT 'Isi cetakan ' || pdf_nama FROM dokumen WHERE masukan_sha256 = :sha256 ORDER BY id LIMIT 1),
  (SELECT berkas_nama FROM penempatan WHERE berkas_sha256 = :sha256 ORDER BY id LIMIT 1),
  (SELECT bukti_nama FROM publikasi WHERE bukti_sha256 = :sha256 ORDER BY id LIMIT 1),
  (SELECT nama FROM putusan_paket_berkas WHERE sha256 = :sha256 ORDER BY putusan_id LIMIT 1),
  :sha256
);
