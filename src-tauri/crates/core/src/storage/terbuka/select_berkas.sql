-- Every stored file: what it is, what the officer calls it, and what it belongs to.
SELECT b.sha256, b.media, b.ukuran,
  CASE
    WHEN d.id IS NOT NULL THEN 'CETAKAN'
    WHEN m.id IS NOT NULL THEN 'BAHAN_CETAKAN'
    WHEN s.id IS NOT NULL THEN 'PINDAIAN'
    ELSE 'LAMPIRAN'
  END AS kelompok,
  coalesce(d.pdf_nama, m.pdf_nama, s.pindaian_nama, p.berkas_nama, u.bukti_nama, r.nama, '') AS nama,
  coalesce(
    d.kode || ' ' || d.judul, m.kode || ' ' || m.judul, s.kode || ' ' || s.judul,
    i.nomor_register || ' ' || i.judul, 'Bukti publikasi ' || u.tanggal, 'Putusan PPID Utama ' || t.tanggal, '') AS milik
FROM berkas AS b
LEFT JOIN dokumen AS d ON d.id = (SELECT min(id) FROM dokumen WHERE pdf_sha256 = b.sha256)
LEFT JOIN dokumen AS m ON m.id = (SELECT min(id) FROM dokumen WHERE masukan_sha256 = b.sha256)
LEFT JOIN dokumen AS s ON s.id = (SELECT min(id) FROM dokumen WHERE pindaian_sha256 = b.sha256)
LEFT JOIN penempatan AS p ON p.id = (SELECT min(id) FROM penempatan WHERE berkas_sha256 = b.sha256)
LEFT JOIN publikasi AS u ON u.id = (SELECT min(id) FROM publikasi WHERE bukti_sha256 = b.sha256)
LEFT JOIN putusan_paket_berkas AS r ON r.putusan_id = (SELECT min(putusan_id) FROM putusan_paket_berkas WHERE sha256 = b.sha256)
  AND r.sha256 = b.sha256
LEFT JOIN putusan_paket AS t ON t.id = r.putusan_id
LEFT JOIN informasi AS i ON i.id = p.informasi_id
ORDER BY kelompok, coalesce(d.id, m.id, s.id, p.id, ''), b.sha256;
