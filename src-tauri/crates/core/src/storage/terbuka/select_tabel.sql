-- Ordinary tables and the counter of the trail; the search index is made from them. The key file stays behind, and so does
-- what is known of it.
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND (name NOT LIKE 'sqlite\_%' ESCAPE '\' OR name = 'sqlite_sequence')
  AND name <> 'kunci_tercatat'
ORDER BY name;
