SELECT EXISTS (SELECT 1 FROM jejak WHERE entitas_id = :tanda AND op = :op);
