SELECT EXISTS (
  SELECT 1 FROM jejak AS j JOIN jejak_perubahan AS p ON p.jejak_id = j.id WHERE j.kelompok = :kelompok);
