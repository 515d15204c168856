UPDATE lokasi_arsip SET dihapus_at = :dihapus_at WHERE id = :id;
