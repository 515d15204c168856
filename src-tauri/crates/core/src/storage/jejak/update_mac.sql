UPDATE jejak SET mac = :mac WHERE id = :id;
