SELECT kode, isi, diubah_at FROM panduan_uji;
