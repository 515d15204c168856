SELECT i.status, count(*)
FROM penyusunan_informasi AS a JOIN informasi AS i ON i.id = a.informasi_id
WHERE a.penyusunan_id = :penyusunan_id AND i.dihapus_at IS NULL
GROUP BY i.status;
