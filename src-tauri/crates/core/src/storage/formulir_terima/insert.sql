INSERT INTO formulir_terima (id, formulir_id, unit_id, putaran, berkas, sha256, dibaca, baru, berubah, sama, ganda, salah,
  diambil, diterima_at)
VALUES (:id, :formulir_id, :unit_id, :putaran, :berkas, :sha256, :dibaca, :baru, :berubah, :sama, :ganda, :salah, :diambil,
  :diterima_at);
