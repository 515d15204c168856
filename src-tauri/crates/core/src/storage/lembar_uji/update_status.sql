-- A complete sheet takes the next number of completion; an open one has none.
UPDATE lembar_uji
SET status = :status,
    lengkap_ke = iif(:status = 'LENGKAP', (SELECT coalesce(max(lengkap_ke), 0) + 1 FROM lembar_uji), NULL)
WHERE id = :id;
