INSERT INTO dasar_hukum (informasi_id, urut, peraturan_id, teks, pasal, ayat, huruf, angka)
VALUES (:id, :urut, :peraturan_id, :teks, :pasal, :ayat, :huruf, :angka);
