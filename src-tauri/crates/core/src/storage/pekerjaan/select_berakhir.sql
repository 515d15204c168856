-- Decided items whose last day of exemption is :hari or before.
SELECT id, berakhir FROM informasi
WHERE dihapus_at IS NULL AND status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN') AND berakhir <= :hari
ORDER BY berakhir, id;
