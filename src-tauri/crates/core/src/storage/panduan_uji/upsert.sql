INSERT INTO panduan_uji (kode, isi, diubah_at) VALUES (:kode, :isi, :diubah_at)
ON CONFLICT (kode) DO UPDATE SET isi = excluded.isi, diubah_at = excluded.diubah_at;
