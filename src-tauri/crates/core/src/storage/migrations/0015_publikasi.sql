-- Schema 15: where, when and by whom decrees of exemption were made known (SOP B5, P5).

CREATE TABLE publikasi (
  id TEXT PRIMARY KEY,
  sarana TEXT NOT NULL CHECK (sarana IN ('LAMAN','PAPAN','MEDSOS','LAIN')),
  alamat TEXT NOT NULL, -- address of the page, or the place
  tanggal TEXT NOT NULL,
  petugas TEXT NOT NULL, -- who did it
  bukti_sha256 TEXT REFERENCES berkas (sha256), -- a picture of the screen, or a PDF
  bukti_nama TEXT NOT NULL DEFAULT '',
  dibuat_at TEXT NOT NULL,
  dihapus_at TEXT
) STRICT;

CREATE TABLE publikasi_keputusan (
  publikasi_id TEXT NOT NULL REFERENCES publikasi (id),
  keputusan_id TEXT NOT NULL REFERENCES keputusan (id),
  PRIMARY KEY (publikasi_id, keputusan_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX publikasi_keputusan_keputusan ON publikasi_keputusan (keputusan_id);
