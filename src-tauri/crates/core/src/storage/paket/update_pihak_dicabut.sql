UPDATE kunci_pihak SET dicabut_at = :dicabut_at, alasan = :alasan WHERE id = :id;
