SELECT kode_jejak FROM dokumen WHERE id = :id;
