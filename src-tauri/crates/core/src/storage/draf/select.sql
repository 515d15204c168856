SELECT isi, diubah_at FROM draf WHERE kunci = :kunci;
