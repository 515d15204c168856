SELECT i.id, i.nomor_register, i.judul, i.uraian, i.cakupan, i.bagian_dikecualikan, i.bentuk, i.jumlah_berkas,
       i.kurun_waktu, i.unit_id, u.nama AS unit, i.penanggung_jawab, i.tanggal_usul, i.operator_jangka_waktu,
       i.usul_dibuka, i.usul_ditutup, i.bukan_pasal18, i.persetujuan_tertulis_subjek, i.terkait_jabatan_publik, i.kka,
       i.kelas_keamanan, i.catatan_internal, i.kategori, i.asal, i.status, i.status_alasan, i.berakhir,
       i.keputusan_id, i.versi, i.diubah_at, i.dihapus_at
FROM informasi AS i
LEFT JOIN unit AS u ON u.id = i.unit_id
WHERE i.id = :id;
