-- The fingerprint of the data a paper was printed from.
SELECT isi_sha256 FROM dokumen WHERE id = :id;
