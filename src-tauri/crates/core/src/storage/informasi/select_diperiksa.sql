-- Every item that is closed or meant to be, in the order of its number, with the consequences that a Komisi Informasi
-- would be shown: of the sheet its decree rests on, else of the newest sheet, else as the unit proposed them.
SELECT i.id,
       coalesce(nullif(b.konsekuensi_dibuka, ''), i.usul_dibuka) AS dibuka,
       coalesce(nullif(b.konsekuensi_ditutup, ''), i.usul_ditutup) AS ditutup
FROM informasi AS i
LEFT JOIN keputusan_item AS ki ON ki.informasi_id = i.id AND ki.keputusan_id = i.keputusan_id
LEFT JOIN lembar_uji_baris AS b
  ON b.informasi_id = i.id
  AND b.lembar_id = coalesce(ki.lembar_id, (
    SELECT l.id FROM lembar_uji_baris AS b2 JOIN lembar_uji AS l ON l.id = b2.lembar_id
    WHERE b2.informasi_id = i.id AND l.dihapus_at IS NULL ORDER BY l.dibuat_at DESC, l.id DESC LIMIT 1
  ))
WHERE i.dihapus_at IS NULL
  AND i.status IN ('DRAF', 'DIUSULKAN', 'DIREKAP', 'DIUJI', 'DIBAHAS', 'DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN')
ORDER BY i.nomor_register;
