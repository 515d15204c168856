UPDATE lembar_uji SET status = :status WHERE id = :id;
