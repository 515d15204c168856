SELECT kode, subjek_id, status, dicetak_at FROM dokumen WHERE status IN ('DRAF','DICETAK','DITANDATANGANI');
