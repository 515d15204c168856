SELECT isian FROM bahan_dokumen WHERE kode = :kode AND subjek_id = :subjek_id;
