-- Schema 13: the key file as the trail knows it, so that one that was changed behind its back, or an older one that came
-- back, is found at the next opening. No row before the first opening.

CREATE TABLE kunci_tercatat (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  urutan INTEGER NOT NULL, -- grows with every change of the key file
  sha256 TEXT NOT NULL -- of the key file, 64 hexadecimal digits
) STRICT;
