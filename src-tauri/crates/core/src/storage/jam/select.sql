SELECT tertinggi FROM jam WHERE id = 1;
