-- All papers, or those of :subjek_id, newest first.
SELECT d.id, d.kode, d.subjek_id, d.judul, d.nomor, d.tahun, d.tanggal, d.status, d.versi, d.pdf_sha256, d.pdf_nama,
       d.halaman, d.kertas, d.ukuran_khusus, d.naskah_versi, d.kode_lembar, d.dicetak_at, d.penandatangan_id, d.penandatangan, d.penandatangan_nip,
       d.penandatangan_pangkat, d.penandatangan_jabatan, d.penandatangan_atas_nama, d.pindaian_sha256, d.pindaian_nama, d.alasan,
       d.nomor_tercetak, d.tanggal_tercetak, d.keputusan_id,
       b.media AS pdf_media, b.ukuran AS pdf_ukuran, p.media AS pindaian_media, p.ukuran AS pindaian_ukuran
FROM dokumen AS d
JOIN berkas AS b ON b.sha256 = d.pdf_sha256
LEFT JOIN berkas AS p ON p.sha256 = d.pindaian_sha256
WHERE :subjek_id IS NULL OR d.subjek_id = :subjek_id
ORDER BY d.dicetak_at DESC, d.id DESC;
