UPDATE dokumen
SET nomor = :nomor, tahun = :tahun, tanggal = :tanggal, penandatangan_id = :penandatangan_id,
    penandatangan = :penandatangan, penandatangan_nip = :penandatangan_nip,
    penandatangan_pangkat = :penandatangan_pangkat, penandatangan_jabatan = :penandatangan_jabatan,
    penandatangan_atas_nama = :penandatangan_atas_nama,
    status = 'DITANDATANGANI'
WHERE id = :id;
