SELECT pejabat_id, nama, jabatan, unit_kerja
FROM lembar_uji_penguji
WHERE lembar_id = :lembar_id
ORDER BY urut;
