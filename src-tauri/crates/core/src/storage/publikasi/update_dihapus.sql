UPDATE publikasi SET dihapus_at = :dihapus_at WHERE id = :id;
