-- Every row of a sheet, or the one row :id.
SELECT b.id, b.urut, b.informasi_id, b.konsekuensi_dibuka, b.konsekuensi_ditutup, b.hasil, b.syarat,
       i.nomor_register, i.judul, i.uraian, i.status, i.dasar_hukum_cetak, i.jangka_waktu_cetak
FROM lembar_uji_baris AS b
JOIN informasi AS i ON i.id = b.informasi_id
WHERE b.lembar_id = :lembar_id AND (:id IS NULL OR b.id = :id)
ORDER BY b.urut;
