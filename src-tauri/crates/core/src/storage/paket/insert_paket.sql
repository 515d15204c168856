INSERT INTO paket
  (id, arah, jenis, unit_id, nomor, sha256, sidik, surat_nomor, tanggal, jumlah, diambil, dicatat_at)
VALUES
  (:id, :arah, :jenis, :unit_id, :nomor, :sha256, :sidik, :surat_nomor, :tanggal, :jumlah, :diambil, :dicatat_at);
