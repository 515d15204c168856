SELECT pejabat_id, nama, nip, jabatan, sebagai, hadir, diwakili_oleh, surat_tugas_nomor, jam_datang, jam_pulang
FROM rapat_undangan
WHERE rapat_id = :rapat_id
ORDER BY urut;
