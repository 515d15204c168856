INSERT INTO sop (profil, isi, pengesah_id, diubah_at) VALUES (:profil, :isi, :pengesah_id, :diubah_at)
ON CONFLICT (profil) DO UPDATE SET isi = excluded.isi, pengesah_id = excluded.pengesah_id, diubah_at = excluded.diubah_at;
