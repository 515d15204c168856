INSERT INTO kunci_tercatat (id, urutan, sha256, slot) VALUES (1, :urutan, :sha256, :slot)
ON CONFLICT (id) DO UPDATE SET urutan = excluded.urutan, sha256 = excluded.sha256, slot = excluded.slot;
