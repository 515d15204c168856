UPDATE keputusan SET status = :status WHERE id = :id;
