-- Ordinary tables and the counter of the trail; the search index is made from them.
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND (name NOT LIKE 'sqlite\_%' ESCAPE '\' OR name = 'sqlite_sequence')
ORDER BY name;
