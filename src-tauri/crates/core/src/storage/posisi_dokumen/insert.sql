INSERT INTO posisi_dokumen (id, dokumen_id, pada, lokasi_id, sejak, catatan, petugas, dicatat_at)
VALUES (:id, :dokumen_id, :pada, :lokasi_id, :sejak, :catatan, :petugas, :dicatat_at);
