SELECT n.baris_id, n.medan, n.kode, n.data, n.alasan, n.petugas, n.dijawab_at
FROM lembar_uji_nasihat AS n
JOIN lembar_uji_baris AS b ON b.id = n.baris_id
WHERE b.lembar_id = :lembar_id;
