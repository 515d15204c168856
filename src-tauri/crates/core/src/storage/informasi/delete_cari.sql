DELETE FROM informasi_cari WHERE rowid = (SELECT baris FROM informasi WHERE id = :id);
