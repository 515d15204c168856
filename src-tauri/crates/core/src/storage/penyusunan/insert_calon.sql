INSERT INTO penyusunan_informasi (penyusunan_id, informasi_id)
SELECT :penyusunan_id, i.id FROM informasi AS i
WHERE i.dihapus_at IS NULL
  AND i.status IN ('DRAF','DIUSULKAN','DIREKAP','DIUJI','DIBAHAS') <> :ditetapkan
  AND i.status NOT IN ('DIUBAH_TERBUKA','TERBUKA_DEMI_HUKUM','DITOLAK_TERBUKA','DICABUT')
  AND NOT EXISTS (
    SELECT 1 FROM penyusunan_informasi AS a JOIN penyusunan AS p ON p.id = a.penyusunan_id
    WHERE a.informasi_id = i.id AND p.selesai IS NULL AND p.dihapus_at IS NULL
  );
