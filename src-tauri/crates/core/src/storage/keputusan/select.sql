-- One decree; who signed it as they were then, not as they are now.
SELECT k.id, k.jenis, k.bentuk, k.tentang, k.rapat_id, k.penandatangan_id, k.nomor, k.tahun, k.tanggal, k.status,
       k.dihapus_at, coalesce(d.penandatangan, '') AS penandatangan,
       coalesce(d.penandatangan_jabatan, '') AS penandatangan_jabatan,
       coalesce(d.penandatangan_atas_nama, '') AS penandatangan_atas_nama
FROM keputusan AS k
LEFT JOIN dokumen AS d ON d.subjek_id = k.id AND d.kode IN ('D14', 'D15', 'D21') AND d.status = 'DITANDATANGANI'
WHERE k.id = :id;
