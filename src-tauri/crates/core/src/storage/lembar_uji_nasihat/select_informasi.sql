-- Of each item what was set aside on its sheet; :sheets is a JSON object, from item to sheet.
SELECT b.informasi_id, n.medan, n.kode, n.data, n.alasan, n.petugas, n.dijawab_at
FROM json_each(:sheets) AS s
JOIN lembar_uji_baris AS b ON b.informasi_id = s.key AND b.lembar_id = s.value
JOIN lembar_uji_nasihat AS n ON n.baris_id = b.id;
