-- Whether the program made a stored file, here or in another office, or the officer attached it.
SELECT EXISTS (SELECT 1 FROM dokumen WHERE pdf_sha256 = :sha256 OR masukan_sha256 = :sha256)
  OR EXISTS (SELECT 1 FROM putusan_paket_berkas WHERE sha256 = :sha256) AS surat
FROM berkas WHERE sha256 = :sha256;
