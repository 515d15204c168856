SELECT i.id, i.nomor_register, i.judul, coalesce(u.nama, '') AS unit, i.status
FROM penyusunan_informasi AS a
JOIN informasi AS i ON i.id = a.informasi_id
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE a.penyusunan_id = :penyusunan_id AND i.dihapus_at IS NULL
ORDER BY i.nomor_register
LIMIT :jumlah OFFSET :mulai;
