-- Schema 1. Append-only: a later change is a new file. Text enumerations are the values of the Rust enumerations.

CREATE TABLE instansi (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  nama_pemerintah TEXT NOT NULL DEFAULT '',
  nama_opd TEXT NOT NULL DEFAULT '',
  nama_badan_publik TEXT NOT NULL DEFAULT '',
  jenis TEXT NOT NULL DEFAULT 'KOTA' CHECK (jenis IN ('PROVINSI','KABUPATEN','KOTA','KEMENTERIAN','LAIN')),
  alamat TEXT NOT NULL DEFAULT '',
  telepon TEXT NOT NULL DEFAULT '',
  faksimile TEXT NOT NULL DEFAULT '',
  laman TEXT NOT NULL DEFAULT '',
  pos_el TEXT NOT NULL DEFAULT '',
  kode_pos TEXT NOT NULL DEFAULT '',
  kota_penetapan TEXT NOT NULL DEFAULT '',
  zona_waktu TEXT NOT NULL DEFAULT 'WIB' CHECK (zona_waktu IN ('WIB','WITA','WIT')),
  logo BLOB,
  latihan INTEGER NOT NULL DEFAULT 0 CHECK (latihan IN (0, 1)),
  pengaturan TEXT NOT NULL DEFAULT '{}' -- JSON of the struct Pengaturan; missing keys take their default
) STRICT;
INSERT INTO instansi (id) VALUES (1);

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  singkatan TEXT NOT NULL,
  kode_unit TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('PERANGKAT_DAERAH','BUMD','KECAMATAN','BAGIAN','BIDANG','LAIN')),
  aktif INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
  dihapus_at TEXT
) STRICT;
CREATE UNIQUE INDEX unit_kode ON unit (kode_unit) WHERE dihapus_at IS NULL;

CREATE TABLE pejabat (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  gelar_depan TEXT NOT NULL,
  gelar_belakang TEXT NOT NULL,
  nip TEXT NOT NULL,
  status_kepegawaian TEXT NOT NULL CHECK (status_kepegawaian IN ('PNS','PPPK','PEJABAT_NEGARA','NON_ASN')),
  golongan TEXT NOT NULL,
  jabatan TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  jenis_kewenangan TEXT NOT NULL
    CHECK (jenis_kewenangan IN ('DEFINITIF','ATAS_NAMA','UNTUK_BELIAU','PLT','PLH','PJ','PJS')),
  atas_nama TEXT NOT NULL,
  dihapus_at TEXT
) STRICT;

CREATE TABLE pejabat_peran (
  pejabat_id TEXT NOT NULL REFERENCES pejabat (id),
  urut INTEGER NOT NULL,
  peran TEXT NOT NULL CHECK (peran IN ('PIMPINAN_BADAN_PUBLIK','ATASAN_PPID','KETUA_TIM_PERTIMBANGAN',
    'ANGGOTA_TIM_PERTIMBANGAN','PPID_UTAMA','PPID_PELAKSANA','PETUGAS_PPID','STAF_DOKUMENTASI','AHLI','NOTULIS',
    'ARSIPARIS')),
  berlaku_mulai TEXT,
  berlaku_sampai TEXT,
  PRIMARY KEY (pejabat_id, urut)
) STRICT, WITHOUT ROWID;

CREATE TABLE peraturan (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL
    CHECK (jenis IN ('UU','PERPPU','PP','PERPRES','PERMEN','PERKI','PERBAN','PERDA','PERKADA','PUTUSAN','LAIN')),
  nama_jenis TEXT NOT NULL,
  nomor TEXT NOT NULL,
  tahun INTEGER NOT NULL,
  tentang TEXT NOT NULL,
  lembaran TEXT NOT NULL,
  diubah_oleh TEXT NOT NULL,
  dicabut_oleh TEXT NOT NULL,
  aktif INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
  bawaan INTEGER NOT NULL DEFAULT 0 CHECK (bawaan IN (0, 1))
) STRICT;

CREATE TABLE informasi (
  baris INTEGER PRIMARY KEY, -- explicit, so that VACUUM keeps it: the search index refers to it
  id TEXT NOT NULL UNIQUE,
  nomor_register TEXT NOT NULL UNIQUE,
  judul TEXT NOT NULL,
  uraian TEXT NOT NULL,
  cakupan TEXT NOT NULL CHECK (cakupan IN ('SELURUH','SEBAGIAN')),
  bagian_dikecualikan TEXT NOT NULL,
  bentuk TEXT NOT NULL CHECK (bentuk IN ('HARDCOPY','SOFTCOPY','HARDCOPY_DAN_SOFTCOPY')),
  jumlah_berkas INTEGER,
  kurun_waktu TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  penanggung_jawab TEXT NOT NULL,
  tanggal_usul TEXT,
  operator_jangka_waktu TEXT NOT NULL CHECK (operator_jangka_waktu IN ('YANG_LEBIH_DULU','SEMUA')),
  usul_dibuka TEXT NOT NULL,
  usul_ditutup TEXT NOT NULL,
  bukan_pasal18 INTEGER NOT NULL CHECK (bukan_pasal18 IN (0, 1)),
  persetujuan_tertulis_subjek INTEGER NOT NULL CHECK (persetujuan_tertulis_subjek IN (0, 1)),
  terkait_jabatan_publik INTEGER NOT NULL CHECK (terkait_jabatan_publik IN (0, 1)),
  kka TEXT NOT NULL,
  kelas_keamanan TEXT NOT NULL CHECK (kelas_keamanan IN ('SANGAT_RAHASIA','RAHASIA','TERBATAS','BIASA')),
  catatan_internal TEXT NOT NULL,
  kategori TEXT NOT NULL DEFAULT '',
  asal TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('DRAF','DIUSULKAN','DIREKAP','DIUJI','DIBAHAS','DITETAPKAN','TERDOKUMENTASI',
    'MASA_PENGUBAHAN','DIUBAH_TERBUKA','TERBUKA_DEMI_HUKUM','DITOLAK_TERBUKA','DICABUT')),
  status_alasan TEXT NOT NULL DEFAULT '',
  berakhir TEXT,
  keputusan_id TEXT REFERENCES keputusan (id),
  -- Derived by the same save that writes the fields, so that a list of 10,000 rows needs no joins or rules.
  huruf TEXT NOT NULL,
  dasar_hukum_cetak TEXT NOT NULL,
  jangka_waktu_cetak TEXT NOT NULL,
  jumlah_galat INTEGER NOT NULL,
  versi INTEGER NOT NULL,
  dibuat_at TEXT NOT NULL,
  diubah_at TEXT NOT NULL,
  dihapus_at TEXT
) STRICT;
CREATE INDEX informasi_berakhir ON informasi (berakhir) WHERE dihapus_at IS NULL;
CREATE INDEX informasi_unit ON informasi (unit_id) WHERE dihapus_at IS NULL;
-- Everything the register list filters and sorts by: it is answered from here, without reading the long texts.
CREATE INDEX informasi_daftar ON informasi (
  dihapus_at, status, huruf, unit_id, jumlah_galat, berakhir, diubah_at, nomor_register, judul
);

CREATE TABLE informasi_pasal17 (
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  urut INTEGER NOT NULL,
  kode TEXT NOT NULL,
  PRIMARY KEY (informasi_id, urut)
) STRICT, WITHOUT ROWID;

CREATE TABLE dasar_hukum (
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  urut INTEGER NOT NULL,
  peraturan_id TEXT REFERENCES peraturan (id),
  teks TEXT NOT NULL,
  pasal TEXT NOT NULL,
  ayat TEXT NOT NULL,
  huruf TEXT NOT NULL,
  angka TEXT NOT NULL,
  PRIMARY KEY (informasi_id, urut)
) STRICT, WITHOUT ROWID;

CREATE TABLE jangka_waktu (
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  urut INTEGER NOT NULL,
  isi TEXT NOT NULL, -- JSON of the struct JangkaWaktu
  PRIMARY KEY (informasi_id, urut)
) STRICT, WITHOUT ROWID;

-- Words of number, title, description and unit; kept by the same save that writes the row.
CREATE VIRTUAL TABLE informasi_cari USING fts5 (
  nomor_register, judul, uraian, unit, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

-- An unfinished form, kept while the officer types.
CREATE TABLE draf (
  kunci TEXT PRIMARY KEY,
  isi TEXT NOT NULL,
  diubah_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lembar_uji (
  id TEXT PRIMARY KEY,
  nomor TEXT NOT NULL,
  tahun INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('AWAL','PENGUBAHAN','ULANG')),
  pemicu TEXT NOT NULL CHECK (pemicu IN ('SEBELUM_PERMOHONAN','SAAT_PERMOHONAN','PERINTAH_MAJELIS_KOMISIONER')),
  tanggal TEXT,
  tempat TEXT NOT NULL,
  penyetuju_id TEXT REFERENCES pejabat (id),
  status TEXT NOT NULL CHECK (status IN ('DISUSUN','LENGKAP')),
  -- Which completion in this office it was, counted from 1: of two sheets over one item the later result stands.
  lengkap_ke INTEGER,
  dibuat_at TEXT NOT NULL,
  CHECK ((status = 'LENGKAP') = (lengkap_ke IS NOT NULL))
) STRICT;

CREATE TABLE lembar_uji_baris (
  id TEXT PRIMARY KEY,
  lembar_id TEXT NOT NULL REFERENCES lembar_uji (id),
  urut INTEGER NOT NULL,
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  konsekuensi_dibuka TEXT NOT NULL,
  konsekuensi_ditutup TEXT NOT NULL,
  hasil TEXT CHECK (hasil IN ('DIKECUALIKAN','DIKECUALIKAN_SEBAGIAN','TERBUKA','DITUNDA')),
  syarat TEXT NOT NULL,
  UNIQUE (lembar_id, informasi_id)
) STRICT;
CREATE INDEX lembar_uji_baris_informasi ON lembar_uji_baris (informasi_id);

CREATE TABLE lembar_uji_penguji (
  lembar_id TEXT NOT NULL REFERENCES lembar_uji (id),
  urut INTEGER NOT NULL,
  pejabat_id TEXT REFERENCES pejabat (id),
  nama TEXT NOT NULL,
  jabatan TEXT NOT NULL,
  unit_kerja TEXT NOT NULL,
  PRIMARY KEY (lembar_id, urut)
) STRICT, WITHOUT ROWID;

CREATE TABLE rapat (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('INTERNAL','TIM_PERTIMBANGAN')),
  tanggal TEXT NOT NULL,
  jam_mulai TEXT NOT NULL,
  jam_selesai TEXT NOT NULL,
  tempat TEXT NOT NULL,
  agenda TEXT NOT NULL,
  pimpinan_id TEXT REFERENCES pejabat (id),
  notulis_id TEXT REFERENCES pejabat (id),
  pembahasan TEXT NOT NULL DEFAULT '',
  cara_putusan TEXT NOT NULL DEFAULT 'secara musyawarah mufakat',
  status TEXT NOT NULL CHECK (status IN ('DIJADWALKAN','BERLANGSUNG','SELESAI','DITUNDA','BATAL')),
  status_alasan TEXT NOT NULL DEFAULT '',
  kuorum_dikecualikan TEXT NOT NULL DEFAULT '',
  -- The sum as it stood when the meeting was closed; before that it is computed.
  kuorum TEXT,
  dibuat_at TEXT NOT NULL
) STRICT;

CREATE TABLE rapat_undangan (
  rapat_id TEXT NOT NULL REFERENCES rapat (id),
  urut INTEGER NOT NULL,
  pejabat_id TEXT REFERENCES pejabat (id),
  nama TEXT NOT NULL,
  nip TEXT NOT NULL,
  jabatan TEXT NOT NULL,
  sebagai TEXT NOT NULL CHECK (sebagai IN ('PIMPINAN','ANGGOTA','AHLI','UNDANGAN','SEKRETARIAT')),
  hadir INTEGER NOT NULL CHECK (hadir IN (0, 1)),
  diwakili_oleh TEXT NOT NULL,
  surat_tugas_nomor TEXT NOT NULL,
  PRIMARY KEY (rapat_id, urut)
) STRICT, WITHOUT ROWID;

CREATE TABLE rapat_putusan (
  rapat_id TEXT NOT NULL REFERENCES rapat (id),
  urut INTEGER NOT NULL,
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  hasil TEXT CHECK (hasil IN ('SETUJU_DIKECUALIKAN','SETUJU_SEBAGIAN','TERBUKA','DITUNDA','UJI_ULANG')),
  catatan TEXT NOT NULL,
  PRIMARY KEY (rapat_id, urut),
  UNIQUE (rapat_id, informasi_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rapat_putusan_informasi ON rapat_putusan (informasi_id);

CREATE TABLE keputusan (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('PENETAPAN','TAMBAHAN','PENGUBAHAN','PEMBUKAAN','PENCABUTAN')),
  bentuk TEXT NOT NULL CHECK (bentuk IN ('PENETAPAN','KEPUTUSAN')),
  tentang TEXT NOT NULL,
  rapat_id TEXT REFERENCES rapat (id),
  penandatangan_id TEXT REFERENCES pejabat (id),
  nomor TEXT NOT NULL DEFAULT '',
  tahun INTEGER NOT NULL,
  tanggal TEXT,
  status TEXT NOT NULL CHECK (status IN ('DRAF','DICETAK','DITANDATANGANI','DIGANTI','DIBATALKAN')),
  dibuat_at TEXT NOT NULL
) STRICT;

CREATE TABLE keputusan_item (
  keputusan_id TEXT NOT NULL REFERENCES keputusan (id),
  urut INTEGER NOT NULL,
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  -- The complete, approved sheet it rests on, as it was when the decree was composed.
  lembar_id TEXT REFERENCES lembar_uji (id),
  PRIMARY KEY (keputusan_id, urut),
  UNIQUE (keputusan_id, informasi_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX keputusan_item_informasi ON keputusan_item (informasi_id);
CREATE INDEX keputusan_item_lembar ON keputusan_item (lembar_id);

-- A stored file; its content is in the data folder under berkas/, named by its hash.
CREATE TABLE berkas (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media TEXT NOT NULL,
  ukuran INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dokumen (
  id TEXT PRIMARY KEY,
  kode TEXT NOT NULL CHECK (kode GLOB 'D[0-2][0-9]'),
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
  naskah_versi TEXT NOT NULL,
  isi_sha256 TEXT NOT NULL, -- of the data it rests on, as printed; empty where the signature decides nothing
  dicetak_at TEXT NOT NULL,
  penandatangan_id TEXT REFERENCES pejabat (id),
  penandatangan TEXT NOT NULL DEFAULT '',
  pindaian_sha256 TEXT REFERENCES berkas (sha256),
  pindaian_nama TEXT NOT NULL DEFAULT '',
  alasan TEXT NOT NULL DEFAULT ''
) STRICT;
-- A number may be given once a year per kind of paper (domain 8.5).
CREATE UNIQUE INDEX dokumen_nomor ON dokumen (kode, tahun, nomor)
  WHERE nomor <> '' AND status = 'DITANDATANGANI';
CREATE INDEX dokumen_subjek ON dokumen (subjek_id);

CREATE TABLE lokasi_arsip (
  id TEXT PRIMARY KEY,
  induk_id TEXT REFERENCES lokasi_arsip (id),
  jenis TEXT NOT NULL
    CHECK (jenis IN ('GEDUNG','LANTAI','RUANG','LEMARI','RAK','BARIS','BOKS','ORDNER','FOLDER')),
  kode TEXT NOT NULL,
  nama TEXT NOT NULL,
  dihapus_at TEXT
) STRICT;
CREATE UNIQUE INDEX lokasi_arsip_kode ON lokasi_arsip (coalesce(induk_id, ''), kode) WHERE dihapus_at IS NULL;

CREATE TABLE penempatan (
  id TEXT PRIMARY KEY,
  informasi_id TEXT NOT NULL REFERENCES informasi (id),
  lokasi_id TEXT REFERENCES lokasi_arsip (id),
  nomor_item TEXT NOT NULL,
  berkas_sha256 TEXT REFERENCES berkas (sha256),
  berkas_nama TEXT NOT NULL,
  sejak TEXT NOT NULL,
  sampai TEXT,
  CHECK ((lokasi_id IS NULL) <> (berkas_sha256 IS NULL))
) STRICT;
CREATE INDEX penempatan_informasi ON penempatan (informasi_id);
CREATE INDEX penempatan_lokasi ON penempatan (lokasi_id) WHERE sampai IS NULL;

CREATE TABLE jejak (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  waktu TEXT NOT NULL,
  pengguna TEXT NOT NULL,
  op TEXT NOT NULL,
  entitas TEXT NOT NULL,
  entitas_id TEXT NOT NULL,
  dari TEXT NOT NULL,
  ke TEXT NOT NULL,
  alasan TEXT NOT NULL
) STRICT;
CREATE INDEX jejak_entitas ON jejak (entitas_id);
-- The trail only grows.
CREATE TRIGGER jejak_tetap_ubah BEFORE UPDATE ON jejak BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;
CREATE TRIGGER jejak_tetap_hapus BEFORE DELETE ON jejak BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;
