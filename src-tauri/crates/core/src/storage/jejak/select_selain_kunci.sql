SELECT EXISTS (SELECT 1 FROM jejak WHERE op NOT IN (SELECT value FROM json_each(:op)));
