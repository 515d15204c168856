-- What must hold before an item may be set: its state, no other decree under way that holds it.
SELECT i.nomor_register, i.status,
       EXISTS (SELECT 1 FROM keputusan_item AS ki JOIN keputusan AS k ON k.id = ki.keputusan_id
               WHERE ki.informasi_id = i.id AND k.id <> :keputusan_id
                 AND k.status IN ('DRAF', 'DICETAK') AND k.dihapus_at IS NULL) AS di_keputusan_lain
FROM informasi AS i
WHERE i.id = :informasi_id AND i.dihapus_at IS NULL;
