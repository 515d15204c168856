SELECT count(*) FROM unit WHERE kode_unit = :kode_unit COLLATE NOCASE AND id <> :id AND dihapus_at IS NULL;
