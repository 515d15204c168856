SELECT id, formulir_id, unit_id, putaran, berkas, sha256, dibaca, baru, berubah, sama, ganda, salah, diambil, diterima_at
FROM formulir_terima
ORDER BY diterima_at DESC, id DESC;
