INSERT INTO formulir (id, unit_id, putaran, batas, jumlah, berkas, dibuat_at)
VALUES (:id, :unit_id, :putaran, :batas, :jumlah, :berkas, :dibuat_at);
