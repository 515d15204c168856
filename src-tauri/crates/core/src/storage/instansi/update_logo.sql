UPDATE instansi SET logo = :logo WHERE id = 1;
