-- Schema 6: what a change (D21) took the place of is kept with it, so that a corrected day is held to the rules that the
-- first record had to pass.

-- Last day of exemption before the decree; NULL: there was none, or (kode_semula is NULL too) nobody noted it.
ALTER TABLE keputusan_item ADD COLUMN berakhir_semula TEXT;
-- JSON list of the Pasal 17 codes before the decree; NULL: not a change, or one of an older program.
ALTER TABLE keputusan_item ADD COLUMN kode_semula TEXT;
