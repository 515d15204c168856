UPDATE instansi SET latihan = :latihan WHERE id = 1;
