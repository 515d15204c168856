SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.status_kepegawaian, p.golongan, p.jabatan, p.unit_id,
       u.singkatan AS unit, p.jenis_kewenangan, p.atas_nama
FROM pejabat AS p
LEFT JOIN unit AS u ON u.id = p.unit_id
WHERE p.id = :id AND (:sampah IS NULL OR (p.dihapus_at IS NOT NULL) = :sampah);
