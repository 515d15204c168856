SELECT DISTINCT "from" FROM pragma_foreign_key_list(:tabel) ORDER BY id, seq;
