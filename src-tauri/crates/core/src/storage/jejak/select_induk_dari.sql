SELECT DISTINCT "from" FROM pragma_foreign_key_list(:tabel) WHERE "table" = :dari;
