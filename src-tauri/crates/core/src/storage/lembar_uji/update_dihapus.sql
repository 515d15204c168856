UPDATE lembar_uji SET dihapus_at = :dihapus_at WHERE id = :id;
