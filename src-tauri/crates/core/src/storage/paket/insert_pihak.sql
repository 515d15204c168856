INSERT INTO kunci_pihak (id, unit_id, nama, sidik, kunci, surat_nomor, dicatat_at, alasan)
VALUES (:id, :unit_id, :nama, :sidik, :kunci, :surat_nomor, :dicatat_at, '');
