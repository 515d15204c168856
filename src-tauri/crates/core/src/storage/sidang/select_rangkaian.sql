-- Of each item of the list :id what its exemption rests on: sheet, meeting, decree, their papers, its place. The sheet is
-- that of its decree, else the complete one that found it exempt last; the meeting is that of its decree, else the last
-- that was held about it. What is still open (lembar_terbuka, …) is where the officer goes on.
WITH diminta AS (
  SELECT id, keputusan_id, usul_dibuka, usul_ditutup FROM informasi WHERE id IN (SELECT value FROM json_each(:id))
),
rangkaian AS (
  SELECT i.id, i.usul_dibuka, i.usul_ditutup, k.id AS keputusan_id, k.tanggal AS keputusan_tanggal,
         coalesce(ki.lembar_id, (
           SELECT l.id FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
           WHERE b.informasi_id = i.id AND l.status = 'LENGKAP' AND l.dihapus_at IS NULL
             AND b.hasil IN ('DIKECUALIKAN', 'DIKECUALIKAN_SEBAGIAN')
           ORDER BY l.lengkap_ke DESC LIMIT 1)) AS lembar_id,
         (SELECT l.id FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
          WHERE b.informasi_id = i.id AND l.status = 'DISUSUN' AND l.dihapus_at IS NULL LIMIT 1) AS lembar_terbuka,
         coalesce(k.rapat_id, (
           SELECT r.id FROM rapat_putusan AS p JOIN rapat AS r ON r.id = p.rapat_id
           WHERE p.informasi_id = i.id AND r.status = 'SELESAI' AND r.jenis = 'TIM_PERTIMBANGAN' AND r.dihapus_at IS NULL
           ORDER BY r.tanggal DESC, r.id DESC LIMIT 1)) AS rapat_id,
         (SELECT r.id FROM rapat_putusan AS p JOIN rapat AS r ON r.id = p.rapat_id
          WHERE p.informasi_id = i.id AND r.status IN ('DIJADWALKAN', 'BERLANGSUNG') AND r.dihapus_at IS NULL
          ORDER BY r.tanggal DESC, r.id DESC LIMIT 1) AS rapat_terbuka,
         (SELECT o.id FROM keputusan_item AS oi JOIN keputusan AS o ON o.id = oi.keputusan_id
          WHERE oi.informasi_id = i.id AND o.status IN ('DRAF', 'DICETAK') AND o.dihapus_at IS NULL
          ORDER BY o.dibuat_at DESC, o.id DESC LIMIT 1) AS keputusan_terbuka,
         EXISTS (SELECT 1 FROM penempatan AS t WHERE t.informasi_id = i.id AND t.sampai IS NULL) AS ada_tempat
  FROM diminta AS i
  LEFT JOIN keputusan AS k ON k.id = i.keputusan_id AND k.status = 'DITANDATANGANI'
  LEFT JOIN keputusan_item AS ki ON ki.informasi_id = i.id AND ki.keputusan_id = k.id
)
SELECT r.id, r.keputusan_id, r.keputusan_tanggal, r.keputusan_terbuka, r.lembar_id, r.lembar_terbuka, r.rapat_id,
       r.rapat_terbuka, r.ada_tempat, l.tanggal AS lembar_tanggal,
       coalesce(nullif(b.konsekuensi_dibuka, ''), r.usul_dibuka) AS dibuka,
       coalesce(nullif(b.konsekuensi_ditutup, ''), r.usul_ditutup) AS ditutup,
       dl.id IS NOT NULL AS lembar_ditandatangani, dl.pindaian_sha256 IS NOT NULL AS lembar_dipindai,
       dk.pindaian_sha256 IS NOT NULL AS keputusan_dipindai,
       coalesce(dk.penandatangan, '') <> '' AND coalesce(dk.penandatangan_jabatan, '') <> '' AS penetap_lengkap,
       EXISTS (SELECT 1 FROM dokumen AS d WHERE d.subjek_id = r.rapat_id AND d.kode = 'D12'
                 AND d.status = 'DITANDATANGANI') AS berita_acara_ditandatangani
FROM rangkaian AS r
LEFT JOIN lembar_uji AS l ON l.id = r.lembar_id
LEFT JOIN lembar_uji_baris AS b
  ON b.informasi_id = r.id AND b.lembar_id = coalesce(r.lembar_id, r.lembar_terbuka)
LEFT JOIN dokumen AS dl ON dl.subjek_id = r.lembar_id AND dl.kode IN ('D04', 'D20') AND dl.status = 'DITANDATANGANI'
LEFT JOIN dokumen AS dk
  ON dk.subjek_id = r.keputusan_id AND dk.kode IN ('D14', 'D15', 'D21') AND dk.status = 'DITANDATANGANI';
