-- Ids grow with time.
SELECT subjek_id, isian FROM bahan_dokumen WHERE kode = :kode ORDER BY subjek_id;
