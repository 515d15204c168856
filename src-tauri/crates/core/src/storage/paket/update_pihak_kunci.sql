UPDATE kunci_pihak SET kunci = :kunci WHERE id = :id;
