SELECT sebelum FROM temp.sentuhan WHERE tabel = ?1 AND kunci = ?2;
