SELECT garam, kunci FROM kunci_paket ORDER BY nomor DESC LIMIT -1 OFFSET 1;
