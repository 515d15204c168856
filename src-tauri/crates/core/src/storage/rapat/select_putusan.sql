SELECT p.informasi_id, i.nomor_register, i.judul, i.dasar_hukum_cetak, i.jangka_waktu_cetak, p.hasil, p.catatan
FROM rapat_putusan AS p
JOIN informasi AS i ON i.id = p.informasi_id
WHERE p.rapat_id = :rapat_id
ORDER BY p.urut;
