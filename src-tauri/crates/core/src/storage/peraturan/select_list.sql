SELECT id, jenis, nama_jenis, nomor, tahun, tentang, lembaran, diubah_oleh, dicabut_oleh, aktif, bawaan
FROM peraturan;
