-- Schema 3: page setup of papers, the office's own sentences, and what finds a paper again by its sheet.

-- One row a paper that is not set up as shipped.
CREATE TABLE tata_letak (
  kode TEXT PRIMARY KEY CHECK (kode GLOB 'D[0-2][0-9]'),
  isi TEXT NOT NULL CHECK (json_valid(isi))
) STRICT;

-- Every state of the office's own sentences. A printed paper keeps the number of the state it was made from, so a row
-- is never changed and never goes away.
CREATE TABLE naskah (
  versi INTEGER PRIMARY KEY,
  kode TEXT NOT NULL CHECK (length(kode) BETWEEN 1 AND 20), -- of a paper, or `umum`: what all papers share
  kalimat TEXT NOT NULL CHECK (json_valid(kalimat)), -- key of the sentence → text; none: as shipped
  dibuat_at TEXT NOT NULL
) STRICT;
CREATE INDEX naskah_kode ON naskah (kode, versi);
CREATE TRIGGER naskah_tidak_diubah BEFORE UPDATE ON naskah BEGIN SELECT raise(ABORT, 'naskah is append-only'); END;
CREATE TRIGGER naskah_tidak_dihapus BEFORE DELETE ON naskah BEGIN SELECT raise(ABORT, 'naskah is append-only'); END;

-- Empty for prints made before, and where the office wants no code on its sheets.
ALTER TABLE dokumen ADD COLUMN kode_lembar TEXT NOT NULL DEFAULT '';
CREATE INDEX dokumen_kode_lembar ON dokumen (kode_lembar) WHERE kode_lembar <> '';
-- A sheet of the office's own size, e.g. `200 × 300 mm`; empty: the size in `kertas`.
ALTER TABLE dokumen ADD COLUMN ukuran_khusus TEXT NOT NULL DEFAULT '';
