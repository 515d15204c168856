UPDATE rapat SET kuorum_dikecualikan = :kuorum_dikecualikan WHERE id = :id;
