DELETE FROM rapat_undangan WHERE rapat_id = :rapat_id;
