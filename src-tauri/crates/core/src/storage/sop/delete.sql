-- As shipped again.
DELETE FROM sop WHERE profil = :profil;
