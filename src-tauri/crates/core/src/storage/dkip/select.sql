-- :lingkup DITETAPKAN (final list), RANCANGAN (draft), KEPUTUSAN or LEMBAR (:id, in its own order).
SELECT i.id, i.nomor_register, i.judul, i.uraian, i.cakupan, i.bagian_dikecualikan, i.status, i.huruf, i.kategori,
       i.dasar_hukum_cetak, i.jangka_waktu_cetak, i.penanggung_jawab, i.berakhir,
       coalesce(u.nama, '') AS unit,
       coalesce(k.nomor, '') AS keputusan_nomor,
       k.tanggal AS keputusan_tanggal,
       coalesce(nullif(b.konsekuensi_dibuka, ''), i.usul_dibuka) AS dibuka,
       coalesce(nullif(b.konsekuensi_ditutup, ''), i.usul_ditutup) AS ditutup
FROM informasi AS i
LEFT JOIN unit AS u ON u.id = i.unit_id
LEFT JOIN keputusan AS k ON k.id = i.keputusan_id
LEFT JOIN keputusan_item AS ki ON ki.informasi_id = i.id AND ki.keputusan_id = :id
LEFT JOIN lembar_uji_baris AS lb ON lb.informasi_id = i.id AND lb.lembar_id = :id
LEFT JOIN lembar_uji_baris AS b ON b.id = coalesce(lb.id, (
  SELECT b2.id FROM lembar_uji_baris AS b2 JOIN lembar_uji AS l ON l.id = b2.lembar_id
  WHERE b2.informasi_id = i.id ORDER BY l.dibuat_at DESC, l.id DESC LIMIT 1
))
WHERE i.dihapus_at IS NULL
  AND CASE :lingkup
        WHEN 'KEPUTUSAN' THEN ki.keputusan_id IS NOT NULL
        WHEN 'LEMBAR' THEN lb.id IS NOT NULL
        WHEN 'DITETAPKAN' THEN i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN')
        ELSE i.status IN ('DRAF', 'DIUSULKAN', 'DIREKAP', 'DIUJI', 'DIBAHAS')
      END
ORDER BY coalesce(ki.urut, lb.urut), i.huruf = '', substr(i.huruf, 1, 1), unit, i.nomor_register;
