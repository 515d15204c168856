UPDATE penyusunan SET selesai = :selesai WHERE id = :id;
