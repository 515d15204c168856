SELECT coalesce(max(CAST(substr(nomor_register, 8) AS INTEGER)), 0)
FROM informasi
WHERE nomor_register >= :awalan AND nomor_register < :awalan || ':';
