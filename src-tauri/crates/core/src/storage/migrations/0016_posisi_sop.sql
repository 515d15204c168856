-- Schema 16: at whom a printed paper lies, and on which shelf.

-- The newest row of a paper says where it is; the others are its way.
CREATE TABLE posisi_dokumen (
  id TEXT PRIMARY KEY,
  dokumen_id TEXT NOT NULL REFERENCES dokumen (id),
  pada TEXT NOT NULL, -- who has it; empty: it lies in lokasi_id
  lokasi_id TEXT REFERENCES lokasi_arsip (id),
  sejak TEXT NOT NULL,
  catatan TEXT NOT NULL,
  petugas TEXT NOT NULL, -- who noted it
  dicatat_at TEXT NOT NULL,
  CHECK ((pada = '') <> (lokasi_id IS NULL))
) STRICT;
CREATE INDEX posisi_dokumen_dokumen ON posisi_dokumen (dokumen_id);
CREATE INDEX posisi_dokumen_lokasi ON posisi_dokumen (lokasi_id) WHERE lokasi_id IS NOT NULL;
