-- Title and description of every item, and what the public is told in their place; whether they are published.
SELECT i.judul, i.uraian, coalesce(p.judul, '') AS judul_publik, coalesce(p.uraian, '') AS uraian_publik,
       i.dihapus_at IS NULL AND i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN', 'DIUBAH_TERBUKA',
         'TERBUKA_DEMI_HUKUM', 'DITOLAK_TERBUKA') AS terbit
FROM informasi AS i
LEFT JOIN informasi_publik AS p ON p.informasi_id = i.id
ORDER BY i.baris;
