-- Items of a decree that were changed after :saat, when its paper was printed.
SELECT count(*)
FROM keputusan_item AS k
JOIN informasi AS i ON i.id = k.informasi_id
WHERE k.keputusan_id = :keputusan_id AND i.diubah_at > :saat;
