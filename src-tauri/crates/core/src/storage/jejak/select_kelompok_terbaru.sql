SELECT DISTINCT kelompok FROM jejak ORDER BY kelompok DESC LIMIT :jumlah;
