-- Lines of other actions than the named ones.
SELECT EXISTS (SELECT 1 FROM jejak WHERE id > :nomor AND op NOT IN (SELECT value FROM json_each(:akses)));
