UPDATE keputusan_item SET berakhir_semula = :berakhir, kode_semula = :kode
WHERE keputusan_id = :keputusan_id AND informasi_id = :informasi_id;
