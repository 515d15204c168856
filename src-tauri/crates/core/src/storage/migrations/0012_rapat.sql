-- Schema 12: what a meeting in its room writes down: when somebody came and left, votes, dissent; and which postponed
-- meeting a meeting is held in place of.

ALTER TABLE rapat ADD COLUMN mengulang_id TEXT REFERENCES rapat (id);
ALTER TABLE rapat_undangan ADD COLUMN jam_datang TEXT NOT NULL DEFAULT ''; -- 09.05; empty: not written down
ALTER TABLE rapat_undangan ADD COLUMN jam_pulang TEXT NOT NULL DEFAULT ''; -- empty: stayed until the end
ALTER TABLE rapat_putusan ADD COLUMN pendapat_berbeda TEXT NOT NULL DEFAULT '';
-- Votes; NULL: decided without a vote.
ALTER TABLE rapat_putusan ADD COLUMN suara_setuju INTEGER CHECK (suara_setuju >= 0);
ALTER TABLE rapat_putusan ADD COLUMN suara_tidak_setuju INTEGER CHECK (suara_tidak_setuju >= 0);
ALTER TABLE rapat_putusan ADD COLUMN suara_abstain INTEGER CHECK (suara_abstain >= 0);
