SELECT urutan, sha256 FROM kunci_tercatat WHERE id = 1;
