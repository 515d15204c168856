SELECT EXISTS (SELECT 1 FROM putusan_paket_item WHERE informasi_id = :informasi_id);
