-- The newest line that tells of rows taken in from an open copy.
SELECT id, ke FROM jejak WHERE op = :op ORDER BY id DESC LIMIT 1;
