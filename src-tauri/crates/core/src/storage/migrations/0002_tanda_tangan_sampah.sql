-- Schema 2: who signed, as they were on that day, and the trash of sheets, meetings and decrees.

-- Copied when the signature is recorded: the person's row goes on changing (a new office, a new pangkat), a signed
-- paper doesn't. Empty for signatures recorded before: what stood there then isn't known, and isn't guessed.
ALTER TABLE dokumen ADD COLUMN penandatangan_nip TEXT NOT NULL DEFAULT '';
ALTER TABLE dokumen ADD COLUMN penandatangan_pangkat TEXT NOT NULL DEFAULT '';
ALTER TABLE dokumen ADD COLUMN penandatangan_jabatan TEXT NOT NULL DEFAULT '';

ALTER TABLE lembar_uji ADD COLUMN dihapus_at TEXT;
ALTER TABLE rapat ADD COLUMN dihapus_at TEXT;
ALTER TABLE keputusan ADD COLUMN dihapus_at TEXT;
