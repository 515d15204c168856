-- Schema 9: rounds by SOP, from the proposals to the published list.

CREATE TABLE penyusunan (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  tahun INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('TAHUNAN','TAMBAHAN')),
  mulai TEXT NOT NULL,
  selesai TEXT, -- NULL: under way
  sop TEXT NOT NULL, -- JSON of the struct Sop as it was when the round began
  dibuat_at TEXT NOT NULL,
  dihapus_at TEXT
) STRICT;

CREATE TABLE penyusunan_informasi (
  penyusunan_id TEXT NOT NULL REFERENCES penyusunan (id),
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  PRIMARY KEY (penyusunan_id, informasi_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX penyusunan_informasi_informasi ON penyusunan_informasi (informasi_id);

-- An activity that is closed: its output is there, or the office did without it.
CREATE TABLE penyusunan_kegiatan (
  penyusunan_id TEXT NOT NULL REFERENCES penyusunan (id),
  kode TEXT NOT NULL,
  selesai TEXT NOT NULL, -- day
  petugas TEXT NOT NULL, -- who closed it
  catatan TEXT NOT NULL, -- why it was closed although its output is missing; else free
  PRIMARY KEY (penyusunan_id, kode)
) STRICT, WITHOUT ROWID;
