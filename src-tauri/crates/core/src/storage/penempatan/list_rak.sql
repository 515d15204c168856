-- Decided items by the end of their term, those without an end last (SOP P, step 2).
WITH RECURSIVE pohon (id, kode_lengkap) AS (
  SELECT id, kode FROM lokasi_arsip WHERE induk_id IS NULL
  UNION ALL
  SELECT l.id, p.kode_lengkap || '-' || l.kode FROM lokasi_arsip AS l JOIN pohon AS p ON l.induk_id = p.id
)
SELECT i.id AS informasi_id, i.nomor_register, i.judul, i.berakhir, i.jangka_waktu_cetak,
       coalesce(p.kode_lengkap, '') AS kode_lengkap, coalesce(t.nomor_item, '') AS nomor_item,
       (SELECT count(*) FROM penempatan AS s
        WHERE s.informasi_id = i.id AND s.berkas_sha256 IS NOT NULL AND s.sampai IS NULL) AS jumlah_softcopy
FROM informasi AS i
LEFT JOIN penempatan AS t ON t.informasi_id = i.id AND t.lokasi_id IS NOT NULL AND t.sampai IS NULL
LEFT JOIN pohon AS p ON p.id = t.lokasi_id
WHERE i.dihapus_at IS NULL AND i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN')
ORDER BY i.berakhir IS NULL, i.berakhir, i.nomor_register;
