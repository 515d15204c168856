SELECT id, jenis, tanggal, jam_mulai, jam_selesai, tempat, agenda, pimpinan_id, notulis_id, pembahasan, cara_putusan,
       status, kuorum_dikecualikan, kuorum, dihapus_at
FROM rapat
WHERE id = :id;
