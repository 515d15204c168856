-- What main offices decided, the newest decree first; of one decree the last package first.
SELECT p.id, p.unit_id, u.nama AS unit, p.pengirim, k.nomor AS nomor_paket, p.diterima_at,
       p.jenis, p.bentuk, p.tentang, p.nomor, p.tahun, p.tanggal, p.penandatangan, p.penandatangan_jabatan
FROM putusan_paket AS p
JOIN paket AS k ON k.id = p.paket_id
JOIN unit AS u ON u.id = p.unit_id
WHERE (:informasi_id IS NULL
       OR EXISTS (SELECT 1 FROM putusan_paket_item AS i WHERE i.putusan_id = p.id AND i.informasi_id = :informasi_id))
ORDER BY p.tanggal DESC, p.diterima_at DESC, p.id DESC;
