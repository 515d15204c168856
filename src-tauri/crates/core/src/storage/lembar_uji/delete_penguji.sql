DELETE FROM lembar_uji_penguji WHERE lembar_id = :lembar_id;
