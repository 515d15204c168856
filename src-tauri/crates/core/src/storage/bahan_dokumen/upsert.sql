INSERT INTO bahan_dokumen (kode, subjek_id, isian, diubah_at) VALUES (:kode, :subjek_id, :isian, :diubah_at)
ON CONFLICT (kode, subjek_id) DO UPDATE SET isian = excluded.isian, diubah_at = excluded.diubah_at;
