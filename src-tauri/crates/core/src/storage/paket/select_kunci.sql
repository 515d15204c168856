SELECT nomor, garam, kunci, sidik, dibuat_at FROM kunci_paket ORDER BY nomor DESC LIMIT 1;
