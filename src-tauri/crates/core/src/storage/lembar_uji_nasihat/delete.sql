-- What was set aside on a row, or there only the one about :medan and :kode.
DELETE FROM lembar_uji_nasihat
WHERE baris_id = :baris_id AND (:medan IS NULL OR (medan = :medan AND kode = :kode));
