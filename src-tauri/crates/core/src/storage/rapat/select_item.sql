-- Whether an item may be discussed in the meeting :rapat_id: its state, and another open meeting that holds it.
SELECT i.nomor_register, i.status,
       (SELECT r.tanggal FROM rapat_putusan AS p JOIN rapat AS r ON r.id = p.rapat_id
        WHERE p.informasi_id = i.id AND r.id <> :rapat_id AND r.jenis = 'TIM_PERTIMBANGAN'
          AND r.status IN ('DIJADWALKAN', 'BERLANGSUNG') AND r.dihapus_at IS NULL LIMIT 1) AS rapat_lain,
       EXISTS (SELECT 1 FROM rapat_putusan AS p
               WHERE p.informasi_id = i.id AND p.rapat_id = :rapat_id) AS sudah
FROM informasi AS i
WHERE i.id = :informasi_id AND i.dihapus_at IS NULL;
