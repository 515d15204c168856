SELECT p.id, p.nama
FROM penyusunan_informasi AS a JOIN penyusunan AS p ON p.id = a.penyusunan_id
WHERE a.informasi_id = :informasi_id AND p.selesai IS NULL AND p.dihapus_at IS NULL;
