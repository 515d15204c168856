UPDATE jam SET tertinggi = :tertinggi WHERE id = 1;
