-- Schema 3: page setup of papers, the office's own sentences, and what finds a paper again by its sheet.

-- One row a paper that is not set up as shipped.
CREATE TABLE tata_letak (
  kode TEXT PRIMARY KEY CHECK (kode GLOB 'D[0-2][0-9]*'),
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

-- What a paper says beside the data of its subject: a due date, who borrows, what the members considered.
CREATE TABLE bahan_dokumen (
  kode TEXT NOT NULL CHECK (kode GLOB 'D[0-2][0-9]*'),
  subjek_id TEXT NOT NULL,
  isian TEXT NOT NULL CHECK (json_valid(isian)), -- name of the field → text
  diubah_at TEXT NOT NULL,
  PRIMARY KEY (kode, subjek_id)
) STRICT, WITHOUT ROWID;

-- Some papers have several forms, e.g. `D19-LABEL`. SQLite can't loosen a CHECK: the table is written anew.
CREATE TABLE dokumen_baru (
  id TEXT PRIMARY KEY,
  kode TEXT NOT NULL CHECK (kode GLOB 'D[0-2][0-9]' OR kode GLOB 'D[0-2][0-9]-[A-Z]*'),
  subjek_id TEXT NOT NULL,
  judul TEXT NOT NULL,
  nomor TEXT NOT NULL DEFAULT '',
  tahun INTEGER NOT NULL,
  tanggal TEXT,
  status TEXT NOT NULL CHECK (status IN ('DRAF','DICETAK','DITANDATANGANI','DIGANTI','DIBATALKAN')),
  versi INTEGER NOT NULL,
  pdf_sha256 TEXT NOT NULL REFERENCES berkas (sha256),
  pdf_nama TEXT NOT NULL,
  halaman INTEGER NOT NULL,
  kertas TEXT NOT NULL,
  ukuran_khusus TEXT NOT NULL DEFAULT '', -- a sheet of the office's own, e.g. `200 × 300 mm`; empty: as in `kertas`
  naskah_versi TEXT NOT NULL,
  kode_lembar TEXT NOT NULL DEFAULT '', -- empty for prints made before, and where sheets bear no code
  isi_sha256 TEXT NOT NULL, -- of the data it rests on, as printed; empty where the signature decides nothing
  dicetak_at TEXT NOT NULL,
  penandatangan_id TEXT REFERENCES pejabat (id),
  penandatangan TEXT NOT NULL DEFAULT '',
  penandatangan_nip TEXT NOT NULL DEFAULT '',
  penandatangan_pangkat TEXT NOT NULL DEFAULT '',
  penandatangan_jabatan TEXT NOT NULL DEFAULT '',
  pindaian_sha256 TEXT REFERENCES berkas (sha256),
  pindaian_nama TEXT NOT NULL DEFAULT '',
  alasan TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO dokumen_baru (id, kode, subjek_id, judul, nomor, tahun, tanggal, status, versi, pdf_sha256, pdf_nama,
    halaman, kertas, naskah_versi, isi_sha256, dicetak_at, penandatangan_id, penandatangan, penandatangan_nip,
    penandatangan_pangkat, penandatangan_jabatan, pindaian_sha256, pindaian_nama, alasan)
  -- Before, an addition was printed as D14 and a sheet about a change as D04.
  SELECT id,
    CASE kode
      WHEN 'D14' THEN coalesce((SELECT CASE k.jenis WHEN 'PENETAPAN' THEN 'D14' WHEN 'TAMBAHAN' THEN 'D15' ELSE 'D21' END
                                FROM keputusan AS k WHERE k.id = subjek_id), kode)
      WHEN 'D04' THEN coalesce((SELECT CASE l.jenis WHEN 'PENGUBAHAN' THEN 'D20' ELSE 'D04' END
                                FROM lembar_uji AS l WHERE l.id = subjek_id), kode)
      ELSE kode
    END,
    subjek_id, judul, nomor, tahun, tanggal, status, versi, pdf_sha256, pdf_nama,
    halaman, kertas, naskah_versi, isi_sha256, dicetak_at, penandatangan_id, penandatangan, penandatangan_nip,
    penandatangan_pangkat, penandatangan_jabatan, pindaian_sha256, pindaian_nama, alasan
  FROM dokumen;
DROP TABLE dokumen;
ALTER TABLE dokumen_baru RENAME TO dokumen;
-- A number may be given once a year per kind of paper (domain 8.5).
CREATE UNIQUE INDEX dokumen_nomor ON dokumen (kode, tahun, nomor)
  WHERE nomor <> '' AND status = 'DITANDATANGANI';
CREATE INDEX dokumen_subjek ON dokumen (subjek_id);
CREATE INDEX dokumen_kode_lembar ON dokumen (kode_lembar) WHERE kode_lembar <> '';
