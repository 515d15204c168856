-- The items of a meeting; `hasil_uji` is what the sheet completed last found.
SELECT p.informasi_id, i.nomor_register, i.judul, i.uraian, i.dasar_hukum_cetak, i.jangka_waktu_cetak, p.hasil, p.catatan,
       p.pendapat_berbeda, p.suara_setuju, p.suara_tidak_setuju, p.suara_abstain,
       (SELECT b.hasil FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
        WHERE b.informasi_id = i.id AND l.status = 'LENGKAP' ORDER BY l.lengkap_ke DESC LIMIT 1) AS hasil_uji
FROM rapat_putusan AS p
JOIN informasi AS i ON i.id = p.informasi_id
WHERE p.rapat_id = :rapat_id
ORDER BY p.urut;
