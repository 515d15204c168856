UPDATE jangka_waktu SET isi = json_set(isi, '$.tinjau_pada', :hari) WHERE informasi_id = :id AND urut = :urut;
