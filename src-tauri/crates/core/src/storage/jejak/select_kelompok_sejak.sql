SELECT id, kelompok, urungkan FROM jejak WHERE id >= :kelompok ORDER BY id;
