SELECT DISTINCT pengguna FROM jejak ORDER BY pengguna;
