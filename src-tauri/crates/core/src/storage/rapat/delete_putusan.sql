DELETE FROM rapat_putusan WHERE rapat_id = :rapat_id;
