-- Schema 14: what the public is told in place of an item's own words, and what was found in the public list and left there.

CREATE TABLE informasi_publik (
  informasi_id TEXT PRIMARY KEY REFERENCES informasi (id),
  judul TEXT NOT NULL, -- empty, as each of these: its own words are fit for the public
  uraian TEXT NOT NULL, -- empty beside a title: no description goes out
  bagian_dikecualikan TEXT NOT NULL,
  konsekuensi_dibuka TEXT NOT NULL,
  konsekuensi_ditutup TEXT NOT NULL,
  penanggung_jawab TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE temuan_publik (
  sidik TEXT PRIMARY KEY, -- of what was found, where, and the text around it: changed, it is asked anew
  kata TEXT NOT NULL, -- the words that stay
  alasan TEXT NOT NULL,
  petugas TEXT NOT NULL,
  dibuat_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
