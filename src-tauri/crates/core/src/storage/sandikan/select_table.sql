-- Tables of the register itself; the shadows of the search index follow from them.
SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name;
