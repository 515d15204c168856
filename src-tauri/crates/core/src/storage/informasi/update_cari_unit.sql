UPDATE informasi_cari SET unit = :unit WHERE rowid IN (SELECT baris FROM informasi WHERE unit_id = :unit_id);
