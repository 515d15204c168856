-- The words of every living item, by register number.
SELECT nomor_register, judul, uraian
FROM informasi
WHERE dihapus_at IS NULL
ORDER BY nomor_register;
