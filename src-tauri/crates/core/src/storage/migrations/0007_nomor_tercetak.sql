-- Schema 7: number and day that an original bears since it was printed, beside those that are recorded of its ink; and the
-- decree that an extract is of.

-- Number printed on it; empty: dots, or a print of an older program.
ALTER TABLE dokumen ADD COLUMN nomor_tercetak TEXT NOT NULL DEFAULT '';
-- Day printed on it; NULL: dots, or a print of an older program.
ALTER TABLE dokumen ADD COLUMN tanggal_tercetak TEXT;
-- The decree that an extract or a certified copy repeats; NULL for other papers and prints of an older program.
ALTER TABLE dokumen ADD COLUMN keputusan_id TEXT REFERENCES keputusan (id);
