SELECT tabel, kunci, terkait, sebelum IS NULL AS baru FROM temp.sentuhan ORDER BY tabel, kunci;
