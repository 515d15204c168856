INSERT INTO kunci_tercatat (id, urutan, sha256) VALUES (1, :urutan, :sha256)
ON CONFLICT (id) DO UPDATE SET urutan = excluded.urutan, sha256 = excluded.sha256;
