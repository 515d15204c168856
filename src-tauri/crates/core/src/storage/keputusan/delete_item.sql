DELETE FROM keputusan_item WHERE keputusan_id = :keputusan_id;
