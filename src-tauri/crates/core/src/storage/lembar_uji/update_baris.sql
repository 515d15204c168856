UPDATE lembar_uji_baris
SET konsekuensi_dibuka = :konsekuensi_dibuka, konsekuensi_ditutup = :konsekuensi_ditutup, hasil = :hasil,
    syarat = :syarat
WHERE id = :id AND lembar_id = :lembar_id;
