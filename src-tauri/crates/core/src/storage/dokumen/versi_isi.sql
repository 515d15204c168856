SELECT coalesce(min(iif(isi_sha256 = :isi_sha256, versi, NULL)), max(versi) + 1, 1)
FROM dokumen
WHERE kode = :kode AND subjek_id = :subjek_id;
