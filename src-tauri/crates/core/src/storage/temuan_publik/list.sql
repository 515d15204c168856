SELECT sidik, kata, alasan, petugas, dibuat_at FROM temuan_publik;
