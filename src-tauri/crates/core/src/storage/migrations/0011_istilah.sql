-- Schema 11: words of papers that stood for several things have a key for each. What an office made of the old word goes to
-- each of them, in every state of its wording: papers drawn in a state say what they said. No other thing of a state changes.

DROP TRIGGER naskah_tidak_diubah;
UPDATE naskah
SET kalimat = json_set(kalimat, '$."peminjaman.terlambat_hari"', kalimat ->> '$."bersama.sisa_hari"')
WHERE kode = 'istilah' AND kalimat ->> '$."bersama.sisa_hari"' IS NOT NULL;
UPDATE naskah
SET kalimat = json_set(kalimat,
  '$."bersama.tanpa_tanggal"', kalimat ->> '$."bersama.tanpa_jangka_waktu"',
  '$."uji.tanpa_hasil"', kalimat ->> '$."bersama.tanpa_jangka_waktu"',
  '$."uji.tanpa_dasar_hukum"', kalimat ->> '$."bersama.tanpa_jangka_waktu"',
  '$."arsip.tanpa_checksum"', kalimat ->> '$."bersama.tanpa_jangka_waktu"')
WHERE kode = 'istilah' AND kalimat ->> '$."bersama.tanpa_jangka_waktu"' IS NOT NULL;
CREATE TRIGGER naskah_tidak_diubah BEFORE UPDATE ON naskah BEGIN SELECT raise(ABORT, 'naskah is append-only'); END;
