SELECT i.id AS informasi_id, coalesce(p.judul, '') AS judul_publik, coalesce(p.uraian, '') AS uraian_publik,
       coalesce(p.bagian_dikecualikan, '') AS bagian_publik, coalesce(p.konsekuensi_dibuka, '') AS dibuka_publik,
       coalesce(p.konsekuensi_ditutup, '') AS ditutup_publik,
       coalesce(p.penanggung_jawab, '') AS penanggung_jawab_publik
FROM informasi AS i
LEFT JOIN informasi_publik AS p ON p.informasi_id = i.id
WHERE i.id = :id;
