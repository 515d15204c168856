SELECT id, arah, jenis, unit_id, nomor, sha256, sidik, surat_nomor, tanggal, jumlah, diambil, dicatat_at
FROM paket
WHERE arah = :arah AND jenis = :jenis AND unit_id = :unit_id
ORDER BY dicatat_at DESC, nomor DESC;
