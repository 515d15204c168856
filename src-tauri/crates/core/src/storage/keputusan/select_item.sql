SELECT k.informasi_id, k.lembar_id, i.nomor_register, i.judul, i.jangka_waktu_cetak, i.berakhir
FROM keputusan_item AS k
JOIN informasi AS i ON i.id = k.informasi_id
WHERE k.keputusan_id = :keputusan_id
ORDER BY k.urut;
