SELECT versi, kode, kalimat, dibuat_at FROM naskah WHERE kode = :kode ORDER BY versi DESC;
