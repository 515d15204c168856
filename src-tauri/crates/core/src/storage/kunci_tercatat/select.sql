SELECT urutan, sha256, slot FROM kunci_tercatat WHERE id = 1;
