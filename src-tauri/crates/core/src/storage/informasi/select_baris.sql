SELECT i.id, i.nomor_register, i.judul, i.status, i.huruf, coalesce(u.singkatan, '') AS unit, i.bentuk,
       i.jangka_waktu_cetak, i.berakhir, i.jumlah_galat, i.diubah_at
FROM informasi AS i
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE i.baris = :baris;
