-- Every row of a sheet with all that its rules look at; lists of an item come as JSON, so that a sheet is one query.
SELECT b.id, b.urut, b.informasi_id, b.konsekuensi_dibuka, b.konsekuensi_ditutup, b.hasil, b.syarat,
       i.nomor_register, i.judul, i.uraian, i.status, i.dasar_hukum_cetak, i.jangka_waktu_cetak,
       i.cakupan, i.bagian_dikecualikan, i.bukan_pasal18, i.persetujuan_tertulis_subjek, i.terkait_jabatan_publik,
       (SELECT json_group_array(k.kode ORDER BY k.urut)
        FROM informasi_pasal17 AS k WHERE k.informasi_id = i.id) AS kode_pasal17,
       (SELECT json_group_array(json_object(
          'jenis', p.jenis, 'nomor', p.nomor, 'tahun', p.tahun, 'teks', d.teks, 'pasal', d.pasal,
          'dicabut', json(iif(coalesce(p.dicabut_oleh, '') = '', 'false', 'true'))) ORDER BY d.urut)
        FROM dasar_hukum AS d LEFT JOIN peraturan AS p ON p.id = d.peraturan_id
        WHERE d.informasi_id = i.id) AS dasar_hukum,
       (SELECT json_group_array(json(j.isi) ORDER BY j.urut)
        FROM jangka_waktu AS j WHERE j.informasi_id = i.id) AS jangka_waktu
FROM lembar_uji_baris AS b
JOIN informasi AS i ON i.id = b.informasi_id
WHERE b.lembar_id = :lembar_id
ORDER BY b.urut;
