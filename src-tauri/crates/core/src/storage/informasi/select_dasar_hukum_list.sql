SELECT peraturan_id, teks, pasal, ayat, huruf, angka FROM dasar_hukum WHERE informasi_id = :id ORDER BY urut;
