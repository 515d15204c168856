DELETE FROM publikasi_keputusan WHERE publikasi_id = :id;
