UPDATE penempatan SET sampai = :sampai
WHERE informasi_id = :informasi_id AND lokasi_id IS NOT NULL AND sampai IS NULL;
