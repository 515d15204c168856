INSERT INTO naskah (kode, kalimat, dibuat_at) VALUES (:kode, :kalimat, :dibuat_at) RETURNING versi;
