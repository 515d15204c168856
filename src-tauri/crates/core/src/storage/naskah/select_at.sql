-- The sentences of a paper as they were in the state :sampai.
SELECT versi, kode, kalimat, dibuat_at
FROM naskah
WHERE kode = :kode AND versi <= :sampai
ORDER BY versi DESC
LIMIT 1;
