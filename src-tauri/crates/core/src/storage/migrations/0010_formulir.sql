-- Schema 10: the Excel forms that units were given, and what came back.

CREATE TABLE formulir (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  putaran TEXT NOT NULL, -- round of proposals, as a rule the year
  batas TEXT, -- day by which it is wanted back
  jumlah INTEGER NOT NULL, -- items that it was filled with
  berkas TEXT NOT NULL, -- name of the file
  dibuat_at TEXT NOT NULL
) STRICT;
CREATE INDEX formulir_unit ON formulir (unit_id, dibuat_at);

CREATE TABLE formulir_terima (
  id TEXT PRIMARY KEY,
  formulir_id TEXT NOT NULL, -- may be a form that this data file doesn't know: made after the backup it comes from
  unit_id TEXT NOT NULL REFERENCES unit (id),
  putaran TEXT NOT NULL,
  berkas TEXT NOT NULL, -- name of the file
  sha256 TEXT NOT NULL, -- of its bytes
  dibaca INTEGER NOT NULL, -- = baru + berubah + sama + ganda + salah
  baru INTEGER NOT NULL,
  berubah INTEGER NOT NULL,
  sama INTEGER NOT NULL,
  ganda INTEGER NOT NULL,
  salah INTEGER NOT NULL,
  diambil INTEGER NOT NULL, -- rows that the officer took
  diterima_at TEXT NOT NULL
) STRICT;
CREATE INDEX formulir_terima_unit ON formulir_terima (unit_id, diterima_at);
