-- Schema 5: the trail tells what was changed, as a chain; what the clock showed; the chain on paper.

ALTER TABLE jejak ADD COLUMN kelompok INTEGER NOT NULL DEFAULT 0; -- number of the first line of the same change
ALTER TABLE jejak ADD COLUMN selisih_utc INTEGER; -- minutes that `waktu` was ahead of UTC; NULL: not known
ALTER TABLE jejak ADD COLUMN urungkan INTEGER; -- the change (its `kelompok`) that this one undoes
ALTER TABLE jejak ADD COLUMN mac BLOB NOT NULL DEFAULT x''; -- of this line, its changes and the mac before it
-- The lines of before get their place in the chain once; with it a line can't be changed any more.
DROP TRIGGER jejak_tetap_ubah;
UPDATE jejak SET kelompok = id;
CREATE TRIGGER jejak_tetap_ubah BEFORE UPDATE ON jejak WHEN length(OLD.mac) > 0
BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;
CREATE INDEX jejak_kelompok ON jejak (kelompok);
CREATE INDEX jejak_urungkan ON jejak (urungkan) WHERE urungkan IS NOT NULL;

-- Rows of any table as they were before and after. The long columns come last: filters don't read them.
CREATE TABLE jejak_perubahan (
  jejak_id INTEGER NOT NULL,
  urut INTEGER NOT NULL,
  tabel TEXT NOT NULL,
  kunci TEXT NOT NULL, -- the key; of several columns a JSON list
  terkait TEXT NOT NULL, -- JSON list: ids of what the row hangs on, before and after
  sebelum TEXT, -- JSON of the row; of a row that stayed only what changed; NULL: there was none
  -- The same after the change; NULL: there is none any more. Of a row that came its SHA-256 only: the content stands in
  -- its table, or as `sebelum` of what changed it next, and isn't kept twice.
  sesudah TEXT,
  PRIMARY KEY (jejak_id, urut)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER jejak_perubahan_tetap_ubah BEFORE UPDATE ON jejak_perubahan
BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;
CREATE TRIGGER jejak_perubahan_tetap_hapus BEFORE DELETE ON jejak_perubahan
BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;

-- The latest moment that the clock was trusted with, in UTC; empty before the first change.
CREATE TABLE jam (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tertinggi TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO jam (id) VALUES (1);

-- Number and head of the chain when the paper was first printed, as its foot tells them; empty for papers of before.
ALTER TABLE dokumen ADD COLUMN kode_jejak TEXT NOT NULL DEFAULT '';
