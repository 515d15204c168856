SELECT name, type, pk FROM pragma_table_info(:tabel) ORDER BY cid;
