-- Day of the meeting a decree rests on, and whether its Berita Acara is signed.
SELECT r.tanggal,
       EXISTS (SELECT 1 FROM dokumen AS d
               WHERE d.subjek_id = r.id AND d.kode = 'D12' AND d.status = 'DITANDATANGANI') AS ditandatangani
FROM keputusan AS k
JOIN rapat AS r ON r.id = k.rapat_id
WHERE k.id = :id;
