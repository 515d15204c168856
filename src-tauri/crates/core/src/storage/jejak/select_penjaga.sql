-- What keeps a line of the trail from being changed.
SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'jejak_tetap_ubah';
