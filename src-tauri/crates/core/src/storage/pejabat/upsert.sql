INSERT INTO pejabat (id, nama, gelar_depan, gelar_belakang, nip, status_kepegawaian, golongan, jabatan, unit_id,
                     jenis_kewenangan, atas_nama)
VALUES (:id, :nama, :gelar_depan, :gelar_belakang, :nip, :status_kepegawaian, :golongan, :jabatan, :unit_id,
        :jenis_kewenangan, :atas_nama)
ON CONFLICT (id) DO UPDATE SET
  nama = excluded.nama, gelar_depan = excluded.gelar_depan, gelar_belakang = excluded.gelar_belakang,
  nip = excluded.nip, status_kepegawaian = excluded.status_kepegawaian, golongan = excluded.golongan,
  jabatan = excluded.jabatan, unit_id = excluded.unit_id, jenis_kewenangan = excluded.jenis_kewenangan,
  atas_nama = excluded.atas_nama;
