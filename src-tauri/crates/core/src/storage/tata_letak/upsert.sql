INSERT INTO tata_letak (kode, isi) VALUES (:kode, :isi) ON CONFLICT (kode) DO UPDATE SET isi = excluded.isi;
