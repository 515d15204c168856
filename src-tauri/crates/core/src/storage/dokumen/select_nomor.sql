-- Numbers given in one year, of one kind or of kinds that are numbered together (a JSON list): to signed papers, those that
-- were replaced since as well, and to originals that bear one: while they wait for ink, and for ever when they were recorded
-- without it. A paper that was withdrawn gives back what it was printed with. The paper :kecuali, whose own number is being
-- recorded, doesn't hinder itself; where there is none, the print of :sendiri about :subjek_id doesn't, which is to be
-- printed anew.
SELECT iif(nomor <> '', nomor, nomor_tercetak) AS nomor, kode, judul
FROM dokumen
WHERE kode IN (SELECT value FROM json_each(:kode)) AND tahun = :tahun
  AND (nomor <> '' OR (nomor_tercetak <> '' AND (
    status = 'DITANDATANGANI'
    OR (status = 'DICETAK' AND NOT (:kecuali IS NULL AND kode = :sendiri AND subjek_id = :subjek_id))
  )))
  AND (:kecuali IS NULL OR id <> :kecuali);
