SELECT DISTINCT kelompok, urungkan FROM jejak WHERE urungkan IS NOT NULL ORDER BY kelompok DESC;
