-- The first state of each row that the change under way touches; NULL: there was none. In memory, of one connection.
CREATE TEMP TABLE IF NOT EXISTS sentuhan (
  tabel TEXT NOT NULL,
  kunci TEXT NOT NULL,
  terkait TEXT NOT NULL,
  sebelum TEXT,
  PRIMARY KEY (tabel, kunci)
) STRICT, WITHOUT ROWID;
