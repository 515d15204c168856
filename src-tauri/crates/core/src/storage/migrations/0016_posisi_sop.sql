-- Schema 16: at whom a printed paper lies, and on which shelf; the SOP of the office.

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

-- A profile as the office changed it; none: as shipped. New rounds begin with it.
CREATE TABLE sop (
  profil TEXT PRIMARY KEY CHECK (profil IN ('TANGERANG','BANTEN','KUPANG','BONTANG')),
  isi TEXT NOT NULL, -- JSON of the struct IsiSop
  pengesah_id TEXT REFERENCES pejabat (id), -- who approves it (Disahkan oleh)
  diubah_at TEXT NOT NULL
) STRICT;
