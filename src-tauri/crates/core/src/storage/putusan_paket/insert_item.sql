INSERT INTO putusan_paket_item
  (putusan_id, urut, informasi_id, asal, judul, hasil, jangka_waktu, berakhir, alasan, isi)
VALUES (:putusan_id, :urut, :informasi_id, :asal, :judul, :hasil, :jangka_waktu, :berakhir, :alasan, :isi);
