-- Every table as it was made, with the comments that explain its columns.
SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND name NOT LIKE 'informasi\_cari\_%' ESCAPE '\'
ORDER BY name;
