SELECT p.id, p.nama, p.tahun, p.jenis, p.mulai, p.selesai, p.sop, p.dihapus_at,
       (SELECT count(*) FROM penyusunan_informasi AS a JOIN informasi AS i ON i.id = a.informasi_id
        WHERE a.penyusunan_id = p.id AND i.dihapus_at IS NULL) AS jumlah_informasi,
       (SELECT count(*) FROM penyusunan_kegiatan AS k WHERE k.penyusunan_id = p.id) AS kegiatan_selesai
FROM penyusunan AS p
WHERE (p.dihapus_at IS NOT NULL) = :sampah
ORDER BY p.selesai IS NOT NULL, p.mulai DESC, p.dibuat_at DESC, p.id DESC;
