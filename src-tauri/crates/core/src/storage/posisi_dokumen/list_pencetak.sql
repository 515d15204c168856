-- Who printed each paper that is signed or waits for it, as the trail says.
SELECT d.id,
       (SELECT j.pengguna FROM jejak AS j WHERE j.entitas_id = d.id AND j.op = 'PrintDokumen' ORDER BY j.id LIMIT 1) AS pengguna
FROM dokumen AS d
WHERE d.status IN ('DICETAK', 'DITANDATANGANI');
