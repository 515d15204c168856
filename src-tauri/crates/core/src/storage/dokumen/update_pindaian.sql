UPDATE dokumen SET pindaian_sha256 = :sha256, pindaian_nama = :nama WHERE id = :id;
