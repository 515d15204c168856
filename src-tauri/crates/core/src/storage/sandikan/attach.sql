ATTACH DATABASE :berkas AS sandi KEY :kunci;
