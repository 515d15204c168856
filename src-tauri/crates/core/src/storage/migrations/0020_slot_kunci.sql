-- Digests of the slots of the known key file, as JSON: an older file that was put back opens to nobody whose slot is not
-- among them. Empty: taken note of by an earlier program.
ALTER TABLE kunci_tercatat ADD COLUMN slot TEXT NOT NULL DEFAULT '';
