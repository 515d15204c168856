UPDATE lembar_uji_baris AS b
SET urut = (SELECT count(*) FROM lembar_uji_baris AS a WHERE a.lembar_id = b.lembar_id AND a.urut <= b.urut)
WHERE b.lembar_id = :lembar_id;
