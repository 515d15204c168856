-- Decided items by the end of their term, those without an end last, with all that the papers of the archive say.
WITH RECURSIVE pohon (id, kode_lengkap) AS (
  SELECT id, kode FROM lokasi_arsip WHERE induk_id IS NULL
  UNION ALL
  SELECT l.id, p.kode_lengkap || '-' || l.kode FROM lokasi_arsip AS l JOIN pohon AS p ON l.induk_id = p.id
), syarat (informasi_id, mulai, retensi_aktif, retensi_inaktif) AS (
  SELECT informasi_id, min(isi ->> '$.mulai'), max(isi ->> '$.retensi_aktif'), max(isi ->> '$.retensi_inaktif')
  FROM jangka_waktu GROUP BY informasi_id
)
SELECT i.id AS informasi_id, i.nomor_register, i.judul, i.unit_id, coalesce(u.nama, '') AS unit, i.bentuk,
       i.jumlah_berkas, i.kurun_waktu, i.kka, i.kelas_keamanan, i.huruf, i.jangka_waktu_cetak, i.berakhir,
       s.mulai, s.retensi_aktif, s.retensi_inaktif,
       coalesce(k.nomor, '') AS keputusan_nomor, k.tanggal AS keputusan_tanggal,
       t.lokasi_id, coalesce(p.kode_lengkap, '') AS kode_lengkap, coalesce(t.nomor_item, '') AS nomor_item,
       (SELECT count(*) FROM penempatan AS f
        WHERE f.informasi_id = i.id AND f.berkas_sha256 IS NOT NULL AND f.sampai IS NULL) AS jumlah_softcopy
FROM informasi AS i
LEFT JOIN syarat AS s ON s.informasi_id = i.id
LEFT JOIN unit AS u ON u.id = i.unit_id
LEFT JOIN keputusan AS k ON k.id = i.keputusan_id
LEFT JOIN penempatan AS t ON t.informasi_id = i.id AND t.lokasi_id IS NOT NULL AND t.sampai IS NULL
LEFT JOIN pohon AS p ON p.id = t.lokasi_id
WHERE i.dihapus_at IS NULL AND i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN')
ORDER BY i.berakhir IS NULL, i.berakhir, i.nomor_register;
