-- Schema 17: packages between a unit and its main office, and the keys that they are signed and sealed with.

-- Own keys; the newest counts. The secret part is stored nowhere: it is made of the key of the office and garam.
CREATE TABLE kunci_paket (
  nomor INTEGER PRIMARY KEY,
  garam TEXT NOT NULL, -- salt, 64 hexadecimal digits
  kunci TEXT NOT NULL, -- both public keys, 128 hexadecimal digits
  sidik TEXT NOT NULL, -- their fingerprint, as printed
  alasan TEXT NOT NULL, -- why another one was made; empty for the first
  dibuat_at TEXT NOT NULL
) STRICT;

-- Keys of others, believed because their fingerprint came on paper.
CREATE TABLE kunci_pihak (
  id TEXT PRIMARY KEY,
  unit_id TEXT REFERENCES unit (id), -- none: the main office
  nama TEXT NOT NULL, -- of the main office; empty for a unit
  sidik TEXT NOT NULL,
  kunci TEXT NOT NULL, -- empty until it came with a package or a file
  surat_nomor TEXT NOT NULL, -- the letter that the card came with
  dicatat_at TEXT NOT NULL,
  dicabut_at TEXT,
  alasan TEXT NOT NULL -- why it was revoked
) STRICT;
CREATE UNIQUE INDEX kunci_pihak_berlaku ON kunci_pihak (ifnull(unit_id, '')) WHERE dicabut_at IS NULL;

CREATE TABLE paket (
  id TEXT PRIMARY KEY,
  arah TEXT NOT NULL CHECK (arah IN ('KELUAR','MASUK')),
  jenis TEXT NOT NULL, -- USULAN; no closed list, so that another kind needs no new table
  unit_id TEXT NOT NULL REFERENCES unit (id),
  nomor INTEGER NOT NULL,
  sha256 TEXT NOT NULL, -- what the package is known by
  sidik TEXT NOT NULL, -- of the key that signed it; empty: not signed
  surat_nomor TEXT NOT NULL, -- the letter that an unsigned one came with
  tanggal TEXT NOT NULL, -- day it was made
  jumlah INTEGER NOT NULL,
  diambil INTEGER NOT NULL, -- of a MASUK: how many of them were taken
  dicatat_at TEXT NOT NULL,
  UNIQUE (arah, jenis, unit_id, sidik, nomor)
) STRICT;
