-- The name of the unit as it is now, in the search of its items.
UPDATE informasi_cari
SET unit = coalesce((SELECT u.nama || ' ' || u.singkatan FROM unit AS u WHERE u.id = :unit_id), '')
WHERE rowid IN (SELECT baris FROM informasi WHERE unit_id = :unit_id);
