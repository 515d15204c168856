INSERT INTO rapat_undangan
  (rapat_id, urut, pejabat_id, nama, nip, jabatan, sebagai, hadir, diwakili_oleh, surat_tugas_nomor, jam_datang,
   jam_pulang)
VALUES (:rapat_id, :urut, :pejabat_id, :nama, :nip, :jabatan, :sebagai, :hadir, :diwakili_oleh, :surat_tugas_nomor,
        :jam_datang, :jam_pulang);
