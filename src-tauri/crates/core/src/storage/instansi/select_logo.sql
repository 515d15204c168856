SELECT logo FROM instansi WHERE id = 1;
