UPDATE rapat SET kuorum = :kuorum, kuorum_dikecualikan = :kuorum_dikecualikan WHERE id = :id;
