SELECT id, kelompok, urungkan, waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan
FROM jejak AS j
WHERE id < :sebelum
  AND (:mulai IS NULL OR waktu >= :mulai)
  AND (:sampai IS NULL OR waktu <= :sampai)
  AND (:pengguna = '' OR pengguna = :pengguna)
  AND (:op = '[]' OR op IN (SELECT value FROM json_each(:op)))
  AND (:tentang IS NULL OR entitas_id = :tentang OR EXISTS (
    SELECT 1 FROM jejak_perubahan AS p
    WHERE p.jejak_id = j.id AND (p.kunci = :tentang OR instr(p.terkait, :tentang) > 0)))
  AND (:teks = ''
    OR dari LIKE :pola ESCAPE '\' OR ke LIKE :pola ESCAPE '\' OR alasan LIKE :pola ESCAPE '\'
    OR entitas_id IN (
      SELECT id FROM informasi WHERE judul LIKE :pola ESCAPE '\' OR nomor_register LIKE :pola ESCAPE '\')
    OR EXISTS (
      SELECT 1 FROM jejak_perubahan AS p
      WHERE p.jejak_id = j.id AND (p.sebelum LIKE :pola ESCAPE '\' OR p.sesudah LIKE :pola ESCAPE '\')))
ORDER BY id DESC
LIMIT :jumlah;
