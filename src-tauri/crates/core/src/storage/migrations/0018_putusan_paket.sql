-- Schema 18: what a main office decided on proposals of this office, as its packages brought it. A decree of another office
-- is none of the decrees here, and states here stay what this office did itself.

CREATE TABLE putusan_paket (
  id TEXT PRIMARY KEY,
  paket_id TEXT NOT NULL REFERENCES paket (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  pengirim TEXT NOT NULL, -- name of the main office, as its key was recorded
  jenis TEXT NOT NULL CHECK (jenis IN ('PENETAPAN','TAMBAHAN','PENGUBAHAN','PEMBUKAAN','PENCABUTAN')),
  bentuk TEXT NOT NULL CHECK (bentuk IN ('PENETAPAN','KEPUTUSAN')),
  tentang TEXT NOT NULL,
  nomor TEXT NOT NULL,
  tahun INTEGER NOT NULL,
  tanggal TEXT NOT NULL,
  penandatangan TEXT NOT NULL,
  penandatangan_jabatan TEXT NOT NULL,
  diterima_at TEXT NOT NULL
) STRICT;

CREATE TABLE putusan_paket_berkas (
  putusan_id TEXT NOT NULL REFERENCES putusan_paket (id),
  peran TEXT NOT NULL CHECK (peran IN ('SK','PINDAIAN','DKIP')),
  sha256 TEXT NOT NULL REFERENCES berkas (sha256),
  nama TEXT NOT NULL,
  PRIMARY KEY (putusan_id, peran)
) STRICT, WITHOUT ROWID;

CREATE TABLE putusan_paket_item (
  putusan_id TEXT NOT NULL REFERENCES putusan_paket (id),
  urut INTEGER NOT NULL,
  informasi_id TEXT REFERENCES informasi (id), -- none: this office has no such item
  asal TEXT NOT NULL, -- number and end of the id, as this office sent them; empty when it did not
  judul TEXT NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('DITETAPKAN','DIUBAH_TERBUKA','DITOLAK_TERBUKA','DICABUT')),
  jangka_waktu TEXT NOT NULL,
  berakhir TEXT,
  alasan TEXT NOT NULL,
  isi TEXT NOT NULL, -- JSON of the item as it was decided
  PRIMARY KEY (putusan_id, urut)
) STRICT, WITHOUT ROWID;
CREATE INDEX putusan_paket_item_informasi ON putusan_paket_item (informasi_id);
