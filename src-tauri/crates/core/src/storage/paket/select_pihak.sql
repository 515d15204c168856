SELECT id, unit_id, nama, sidik, kunci, surat_nomor, dicatat_at, dicabut_at, alasan
FROM kunci_pihak
ORDER BY dicabut_at IS NOT NULL, dicatat_at DESC, id DESC;
