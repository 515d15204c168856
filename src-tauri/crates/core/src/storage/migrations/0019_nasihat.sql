-- Advice on a row of a sheet that was set aside with a reason, and the guidance of an office to the letters of Pasal 17.

CREATE TABLE lembar_uji_nasihat (
  baris_id TEXT NOT NULL REFERENCES lembar_uji_baris (id),
  medan TEXT NOT NULL, -- field that the advice is about
  kode TEXT NOT NULL, -- its code
  data TEXT NOT NULL, -- JSON of what it named: another one is asked anew
  alasan TEXT NOT NULL,
  petugas TEXT NOT NULL, -- who set it aside
  dijawab_at TEXT NOT NULL,
  PRIMARY KEY (baris_id, medan, kode)
) STRICT, WITHOUT ROWID;

-- The guidance of a letter as the office changed it; none: as shipped.
CREATE TABLE panduan_uji (
  kode TEXT PRIMARY KEY, -- code of Pasal 17: h, h.3
  isi TEXT NOT NULL, -- JSON of the struct IsiPanduan
  diubah_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
