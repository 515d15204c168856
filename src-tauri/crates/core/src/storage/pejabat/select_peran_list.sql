SELECT pejabat_id, peran, berlaku_mulai, berlaku_sampai
FROM pejabat_peran
WHERE :pejabat_id IS NULL OR pejabat_id = :pejabat_id
ORDER BY pejabat_id, urut;
