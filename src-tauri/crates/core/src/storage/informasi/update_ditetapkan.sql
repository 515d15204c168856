UPDATE informasi SET keputusan_id = :keputusan_id, berakhir = :berakhir WHERE id = :id;
