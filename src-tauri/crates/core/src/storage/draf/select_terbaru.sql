SELECT max(diubah_at) FROM draf;
