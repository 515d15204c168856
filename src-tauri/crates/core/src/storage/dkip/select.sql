-- :lingkup DITETAPKAN (final list), TERBUKA (open again), RANCANGAN (draft), KEPUTUSAN or LEMBAR (:id, in its own order). The consequences
-- are those of one sheet: the one asked for, the one the decree rests on, for a draft the one completed last.
SELECT i.id, i.nomor_register, i.judul, i.uraian, i.cakupan, i.bagian_dikecualikan, i.bentuk, i.status, i.status_alasan,
       i.huruf, i.kategori, i.unit_id, coalesce(p.judul, '') AS judul_publik, coalesce(p.uraian, '') AS uraian_publik,
       coalesce(p.bagian_dikecualikan, '') AS bagian_publik, coalesce(p.konsekuensi_dibuka, '') AS dibuka_publik,
       coalesce(p.konsekuensi_ditutup, '') AS ditutup_publik,
       coalesce(p.penanggung_jawab, '') AS penanggung_jawab_publik,
       i.dasar_hukum_cetak, i.jangka_waktu_cetak, i.penanggung_jawab, i.berakhir,
       coalesce(u.nama, '') AS unit,
       coalesce(k.nomor, '') AS keputusan_nomor,
       k.tanggal AS keputusan_tanggal,
       coalesce(nullif(b.konsekuensi_dibuka, ''), i.usul_dibuka) AS dibuka,
       coalesce(nullif(b.konsekuensi_ditutup, ''), i.usul_ditutup) AS ditutup
FROM informasi AS i
LEFT JOIN informasi_publik AS p ON p.informasi_id = i.id
LEFT JOIN unit AS u ON u.id = i.unit_id
LEFT JOIN keputusan AS k ON k.id = i.keputusan_id
LEFT JOIN keputusan_item AS ki
  ON ki.informasi_id = i.id AND ki.keputusan_id = iif(:lingkup = 'KEPUTUSAN', :id, i.keputusan_id)
LEFT JOIN lembar_uji_baris AS b
  ON b.informasi_id = i.id
  AND b.lembar_id = CASE :lingkup
        WHEN 'LEMBAR' THEN :id
        WHEN 'RANCANGAN' THEN (
          SELECT l.id FROM lembar_uji_baris AS b2 JOIN lembar_uji AS l ON l.id = b2.lembar_id
          WHERE b2.informasi_id = i.id AND l.status = 'LENGKAP' ORDER BY l.lengkap_ke DESC LIMIT 1
        )
        ELSE ki.lembar_id
      END
WHERE i.dihapus_at IS NULL
  AND CASE :lingkup
        WHEN 'KEPUTUSAN' THEN ki.keputusan_id IS NOT NULL
        WHEN 'LEMBAR' THEN b.id IS NOT NULL
        WHEN 'TERBUKA' THEN i.status IN ('DIUBAH_TERBUKA', 'TERBUKA_DEMI_HUKUM')
        WHEN 'DITETAPKAN' THEN i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN')
        ELSE i.status IN ('DRAF', 'DIUSULKAN', 'DIREKAP', 'DIUJI', 'DIBAHAS')
      END
ORDER BY CASE :lingkup WHEN 'KEPUTUSAN' THEN ki.urut WHEN 'LEMBAR' THEN b.urut END,
         -- headings of an imported list stay together, in the order of that list
         iif(i.kategori = '', NULL, min(i.nomor_register) OVER (PARTITION BY i.kategori)) NULLS LAST,
         i.huruf = '', substr(i.huruf, 1, 1), unit, i.nomor_register;
