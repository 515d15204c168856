-- The stored file of what a paper was drawn from.
SELECT masukan_sha256 FROM dokumen WHERE id = :id;
