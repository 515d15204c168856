UPDATE rapat SET status = :status, status_alasan = :alasan WHERE id = :id;
