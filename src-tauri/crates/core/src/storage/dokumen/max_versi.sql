SELECT coalesce(max(versi), 0) FROM dokumen WHERE kode = :kode AND subjek_id = :subjek_id;
