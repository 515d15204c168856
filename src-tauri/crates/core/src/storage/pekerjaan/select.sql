-- What waits, each as its number of things and, when there is only one, that thing.
WITH
  hidup AS (SELECT id, status, jumlah_galat, bentuk FROM informasi WHERE dihapus_at IS NULL),
  belum_lengkap AS (
    SELECT id FROM hidup WHERE jumlah_galat > 0 AND status IN ('DRAF', 'DIUSULKAN', 'DIREKAP', 'DIUJI', 'DIBAHAS')
  ),
  belum_diuji AS (
    SELECT h.id FROM hidup AS h
    WHERE h.status IN ('DRAF', 'DIUSULKAN', 'DIREKAP') AND h.jumlah_galat = 0
      AND NOT EXISTS (SELECT 1 FROM lembar_uji_baris AS b JOIN lembar_uji AS l ON l.id = b.lembar_id
                      WHERE b.informasi_id = h.id AND l.status = 'DISUSUN' AND l.dihapus_at IS NULL)
  ),
  lembar_terbuka AS (SELECT id FROM lembar_uji WHERE status = 'DISUSUN' AND dihapus_at IS NULL),
  belum_dirapatkan AS (
    SELECT h.id FROM hidup AS h
    WHERE h.status = 'DIUJI' AND NOT :tanpa_tim
      AND NOT EXISTS (SELECT 1 FROM rapat_putusan AS p JOIN rapat AS r ON r.id = p.rapat_id
                      WHERE p.informasi_id = h.id AND r.jenis = 'TIM_PERTIMBANGAN'
                        AND r.status IN ('DIJADWALKAN', 'BERLANGSUNG') AND r.dihapus_at IS NULL)
  ),
  rapat_terbuka AS (SELECT id FROM rapat WHERE status IN ('DIJADWALKAN', 'BERLANGSUNG') AND dihapus_at IS NULL),
  belum_diputuskan AS (
    SELECT h.id FROM hidup AS h
    WHERE (h.status = 'DIBAHAS' OR (:tanpa_tim AND h.status = 'DIUJI'))
      AND NOT EXISTS (SELECT 1 FROM keputusan_item AS ki JOIN keputusan AS k ON k.id = ki.keputusan_id
                      WHERE ki.informasi_id = h.id AND k.status IN ('DRAF', 'DICETAK') AND k.dihapus_at IS NULL)
  ),
  keputusan_terbuka AS (SELECT id FROM keputusan WHERE status = 'DRAF' AND dihapus_at IS NULL),
  menunggu_tinta AS (SELECT id FROM dokumen WHERE status = 'DICETAK' AND kode NOT IN (SELECT value FROM json_each(:tanpa_tanda_tangan))),
  belum_ditempatkan AS (SELECT id FROM hidup WHERE status = 'DITETAPKAN')
SELECT
  (SELECT count(*) FROM belum_lengkap) AS lengkapi,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM belum_lengkap) AS lengkapi_id,
  (SELECT count(*) FROM belum_diuji) AS uji,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM belum_diuji) AS uji_id,
  (SELECT count(*) FROM lembar_terbuka) AS lembar,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM lembar_terbuka) AS lembar_id,
  (SELECT count(*) FROM belum_dirapatkan) AS rapatkan,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM belum_dirapatkan) AS rapatkan_id,
  (SELECT count(*) FROM rapat_terbuka) AS rapat,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM rapat_terbuka) AS rapat_id,
  (SELECT count(*) FROM belum_diputuskan) AS putuskan,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM belum_diputuskan) AS putuskan_id,
  (SELECT count(*) FROM keputusan_terbuka) AS keputusan,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM keputusan_terbuka) AS keputusan_id,
  (SELECT count(*) FROM menunggu_tinta) AS tanda_tangan,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM menunggu_tinta) AS tanda_tangan_id,
  (SELECT count(*) FROM belum_ditempatkan) AS tempatkan,
  (SELECT iif(count(*) = 1, min(id), NULL) FROM belum_ditempatkan) AS tempatkan_id;
