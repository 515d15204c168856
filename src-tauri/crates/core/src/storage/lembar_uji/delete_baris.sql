DELETE FROM lembar_uji_baris WHERE id = :id AND lembar_id = :lembar_id;
