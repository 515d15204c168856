SELECT i.baris,
       CASE :urut
         WHEN 'NOMOR_REGISTER' THEN substr(i.nomor_register, 1, 7) || printf('%09d', substr(i.nomor_register, 8))
         WHEN 'JUDUL' THEN i.judul
         WHEN 'STATUS' THEN printf('%04d', instr(:urutan_status, ',' || i.status || ','))
         WHEN 'HURUF' THEN i.huruf
         WHEN 'UNIT' THEN u.singkatan
         WHEN 'BERAKHIR' THEN i.berakhir
         WHEN 'DIUBAH' THEN i.diubah_at
       END AS kunci
FROM informasi AS i
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE (i.dihapus_at IS NOT NULL) = :sampah
  AND (:status IS NULL OR i.status IN (SELECT value FROM json_each(:status)))
  AND (:unit_id IS NULL OR i.unit_id IN (SELECT value FROM json_each(:unit_id)))
  AND (:huruf IS NULL OR EXISTS (SELECT 1 FROM json_each(:huruf) WHERE instr(i.huruf, value) > 0))
  AND (:hanya_bermasalah = 0 OR i.jumlah_galat > 0)
  AND (:dari IS NULL
       OR substr(i.nomor_register, 1, 7) || printf('%09d', substr(i.nomor_register, 8))
          BETWEEN substr(:dari, 1, 7) || printf('%09d', substr(:dari, 8))
              AND substr(:sampai, 1, 7) || printf('%09d', substr(:sampai, 8)))
ORDER BY :urut = 'BERAKHIR' AND i.berakhir IS NULL,
         CASE WHEN :menurun = 0 THEN kunci END COLLATE NOCASE,
         CASE WHEN :menurun = 1 THEN kunci END COLLATE NOCASE DESC,
         CASE WHEN :menurun = 0 THEN i.baris ELSE -i.baris END;
