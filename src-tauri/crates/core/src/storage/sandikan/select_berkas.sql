-- Every stored file, and whether the program made it (a printed paper) or the officer attached it.
SELECT sha256, EXISTS (SELECT 1 FROM dokumen WHERE pdf_sha256 = sha256) AS surat FROM berkas ORDER BY sha256;
