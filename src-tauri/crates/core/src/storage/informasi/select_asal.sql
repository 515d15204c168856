-- Where items came from, the trash included; :awalan is the beginning of `asal`.
SELECT id, asal, nomor_register, dihapus_at IS NOT NULL AS di_sampah
FROM informasi
WHERE substr(asal, 1, length(:awalan)) = :awalan
ORDER BY nomor_register;
