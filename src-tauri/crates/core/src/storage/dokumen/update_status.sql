UPDATE dokumen SET status = :status, alasan = :alasan WHERE id = :id;
