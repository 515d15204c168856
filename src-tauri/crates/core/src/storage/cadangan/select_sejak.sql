SELECT min(waktu) FROM jejak;
