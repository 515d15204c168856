INSERT INTO dokumen (id, kode, subjek_id, judul, tahun, status, versi, pdf_sha256, pdf_nama, halaman, kertas,
                     ukuran_khusus, naskah_versi, kode_lembar, isi_sha256, masukan_sha256, kode_jejak, dicetak_at,
                     nomor_tercetak, tanggal_tercetak, keputusan_id)
VALUES (:id, :kode, :subjek_id, :judul, :tahun, :status, :versi, :pdf_sha256, :pdf_nama, :halaman, :kertas,
        :ukuran_khusus, :naskah_versi, :kode_lembar, :isi_sha256, :masukan_sha256, :kode_jejak, :dicetak_at,
        :nomor_tercetak, :tanggal_tercetak, :keputusan_id);
