INSERT INTO berkas (sha256, media, ukuran) VALUES (:sha256, :media, :ukuran) ON CONFLICT (sha256) DO NOTHING;
