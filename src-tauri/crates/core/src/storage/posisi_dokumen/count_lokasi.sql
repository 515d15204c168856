-- How many signed papers lie in a place: those of which no later row says otherwise.
SELECT count(*) AS jumlah
FROM posisi_dokumen AS t
JOIN dokumen AS d ON d.id = t.dokumen_id AND d.status = 'DITANDATANGANI'
WHERE t.lokasi_id = :lokasi_id
  AND NOT EXISTS (
    SELECT 1 FROM posisi_dokumen AS n
    WHERE n.dokumen_id = t.dokumen_id AND (n.sejak, n.dicatat_at, n.id) > (t.sejak, t.dicatat_at, t.id)
  );
