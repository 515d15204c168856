INSERT INTO lembar_uji_penguji (lembar_id, urut, pejabat_id, nama, jabatan, unit_kerja)
VALUES (:lembar_id, :urut, :pejabat_id, :nama, :jabatan, :unit_kerja);
