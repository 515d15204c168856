DELETE FROM draf WHERE kunci = :kunci;
