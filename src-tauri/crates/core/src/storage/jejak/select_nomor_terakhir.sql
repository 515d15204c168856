SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'jejak'), 0);
