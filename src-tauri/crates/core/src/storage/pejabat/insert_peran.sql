INSERT INTO pejabat_peran (pejabat_id, urut, peran, berlaku_mulai, berlaku_sampai)
VALUES (:pejabat_id, :urut, :peran, :berlaku_mulai, :berlaku_sampai);
