-- Schema 4: what a paper was drawn from is kept with its print, so that a certified copy has the words that were signed.

-- A stored file, packed; none for prints of older programs, and for papers of which nobody certifies a copy.
ALTER TABLE dokumen ADD COLUMN masukan_sha256 TEXT REFERENCES berkas (sha256);
