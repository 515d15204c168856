INSERT INTO putusan_paket_berkas (putusan_id, peran, sha256, nama) VALUES (:putusan_id, :peran, :sha256, :nama);
