UPDATE dokumen
SET nomor = :nomor, tahun = :tahun, tanggal = :tanggal, penandatangan_id = :penandatangan_id,
    penandatangan = :penandatangan, status = 'DITANDATANGANI'
WHERE id = :id AND status = 'DICETAK';
