INSERT INTO rapat_undangan
  (rapat_id, urut, pejabat_id, nama, nip, jabatan, sebagai, hadir, diwakili_oleh, surat_tugas_nomor)
VALUES (:rapat_id, :urut, :pejabat_id, :nama, :nip, :jabatan, :sebagai, :hadir, :diwakili_oleh, :surat_tugas_nomor);
