SELECT isi, pengesah_id, diubah_at FROM sop WHERE profil = :profil;
