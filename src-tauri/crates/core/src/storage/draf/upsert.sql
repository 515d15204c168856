INSERT INTO draf (kunci, isi, diubah_at) VALUES (:kunci, :isi, :diubah_at)
ON CONFLICT (kunci) DO UPDATE SET isi = excluded.isi, diubah_at = excluded.diubah_at;
