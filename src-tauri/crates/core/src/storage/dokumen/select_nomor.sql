-- Numbers given in one year, of one kind or of kinds that are numbered together (a JSON list): to signed papers, those that
-- were replaced since as well, and to originals that bear one while they wait for ink. A paper that was withdrawn gives back
-- what it was printed with. The paper :kecuali, whose own number is being corrected, and the print of :sendiri about
-- :subjek_id, which is to be signed or printed anew, don't hinder themselves.
SELECT iif(nomor <> '', nomor, nomor_tercetak) AS nomor
FROM dokumen
WHERE kode IN (SELECT value FROM json_each(:kode)) AND tahun = :tahun
  AND (nomor <> '' OR (status = 'DICETAK' AND nomor_tercetak <> '' AND NOT (kode = :sendiri AND subjek_id = :subjek_id)))
  AND (:kecuali IS NULL OR id <> :kecuali);
