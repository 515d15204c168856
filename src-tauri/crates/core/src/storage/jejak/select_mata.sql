SELECT mac FROM jejak WHERE id = :id;
