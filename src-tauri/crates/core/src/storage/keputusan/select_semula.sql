SELECT berakhir_semula, kode_semula FROM keputusan_item
WHERE keputusan_id = :keputusan_id AND informasi_id = :informasi_id AND kode_semula IS NOT NULL;
