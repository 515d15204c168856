SELECT keputusan_id FROM publikasi_keputusan WHERE publikasi_id = :id ORDER BY keputusan_id;
