SELECT t.informasi_id, t.asal, i.nomor_register, t.judul, t.hasil, t.jangka_waktu, t.berakhir, t.alasan, t.isi
FROM putusan_paket_item AS t
LEFT JOIN informasi AS i ON i.id = t.informasi_id
WHERE t.putusan_id = :putusan_id
ORDER BY t.urut;
