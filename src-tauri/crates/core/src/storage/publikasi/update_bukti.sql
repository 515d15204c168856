UPDATE publikasi SET bukti_sha256 = :sha256, bukti_nama = :nama WHERE id = :id;
