UPDATE informasi SET status = :status, status_alasan = :alasan, diubah_at = :diubah_at WHERE id = :id;
