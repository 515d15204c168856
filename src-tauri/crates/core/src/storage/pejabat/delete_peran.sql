DELETE FROM pejabat_peran WHERE pejabat_id = :pejabat_id;
