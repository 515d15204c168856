-- Schema 8: a unit has an address of its own for its letterhead, and a signed paper tells on whose behalf it was signed.

ALTER TABLE unit ADD COLUMN alamat TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN telepon TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN laman TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN pos_el TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN kode_pos TEXT NOT NULL DEFAULT '';
-- Office on whose behalf (a.n.); empty: the signatory's own name, or a record of an older program.
ALTER TABLE dokumen ADD COLUMN penandatangan_atas_nama TEXT NOT NULL DEFAULT '';
