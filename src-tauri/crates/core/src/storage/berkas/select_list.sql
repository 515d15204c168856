SELECT sha256, ukuran FROM berkas ORDER BY sha256;
