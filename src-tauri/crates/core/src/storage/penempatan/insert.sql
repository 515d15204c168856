INSERT INTO penempatan (id, informasi_id, lokasi_id, nomor_item, berkas_sha256, berkas_nama, sejak)
VALUES (:id, :informasi_id, :lokasi_id, :nomor_item, :berkas_sha256, :berkas_nama, :sejak);
