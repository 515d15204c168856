//! A file of schema 2 with every kind of paper that a later schema names anew: no row and no column is lost. That paper
//! out for ink is still taken, whose fingerprint was taken under its older kode, is tested with the fingerprint
//! (`dokumen/tests_isi_dahulu.rs`).

use crate::dokumen::{self, KodeDokumen as K, StatusDokumen as S};
use crate::keputusan::JenisKeputusan;
use crate::storage::migrate::NEWEST;
use crate::storage::{Store, sambungan};
use crate::testing::{TestClock, kunci};
use crate::uji_konsekuensi::JenisLembar;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use tempfile::TempDir;

/// Columns of a paper in schema 2, without the one that is named anew.
const COLUMNS: &str = "id, subjek_id, judul, nomor, tahun, tanggal, status, versi, pdf_sha256, pdf_nama, halaman, kertas, \
                       naskah_versi, isi_sha256, dicetak_at, penandatangan_id, penandatangan, penandatangan_nip, \
                       penandatangan_pangkat, penandatangan_jabatan, pindaian_sha256, pindaian_nama, alasan";

/// Papers of schema 2: kode there, subject, kode from schema 3 on. An addition and a change were printed as D14, a sheet
/// about a change as D04.
const PAPERS: [(&str, &str, K); 14] = [
    ("D14", "PENETAPAN", K::D14),
    ("D14", "TAMBAHAN", K::D15),
    ("D14", "PENGUBAHAN", K::D21),
    ("D14", "PEMBUKAAN", K::D21),
    ("D14", "PENCABUTAN", K::D21),
    ("D14", "of a decree that is gone", K::D14),
    ("D04", "AWAL", K::D04),
    ("D04", "ULANG", K::D04),
    ("D04", "sheet of a change", K::D20),
    ("D04", "of a sheet that is gone", K::D04),
    ("D12", "rapat", K::D12),
    ("D16", "PENETAPAN", K::D16),
    ("D17", "PENETAPAN", K::D17),
    ("D18", "dkip", K::D18),
];

/// A file of schema 2 in `dir`: each paper of [`PAPERS`] in every state.
fn schema_2(dir: &TempDir) -> Connection {
    let old = sambungan::open(dir.path(), Some(&kunci())).unwrap();
    old.pragma_update(None, "foreign_keys", true).unwrap();
    old.execute_batch(include_str!("../migrations/0001_init.sql")).unwrap();
    old.execute_batch(include_str!("../migrations/0002_tanda_tangan_sampah.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x53414B53; PRAGMA user_version = 2;
         INSERT INTO pejabat VALUES ('p', 'Rahayu', '', '', '', 'NON_ASN', '', 'Sekretaris Daerah', NULL, 'DEFINITIF',
           '', NULL);
         INSERT INTO berkas VALUES (printf('%064d', 1), 'application/pdf', 3), (printf('%064d', 2), 'image/png', 4);
         INSERT INTO rapat (id, jenis, tanggal, jam_mulai, jam_selesai, tempat, agenda, status, dibuat_at)
           VALUES ('rapat', 'TIM_PERTIMBANGAN', '2026-11-16', '09.00', '', 'Aula', '', 'SELESAI', '2026-11-16T08:00:00');",
    )
    .unwrap();
    for jenis in JenisKeputusan::ALL {
        let row = "INSERT INTO keputusan (id, jenis, bentuk, tentang, rapat_id, tahun, status, dibuat_at)
                   VALUES (?1, ?1, 'KEPUTUSAN', 'x', 'rapat', 2026, 'DICETAK', '2026-11-16T08:00:00')";
        old.execute(row, [jenis.as_str()]).unwrap();
    }
    for jenis in JenisLembar::ALL {
        let id = if *jenis == JenisLembar::Pengubahan { "sheet of a change" } else { jenis.as_str() };
        let row = "INSERT INTO lembar_uji (id, nomor, tahun, jenis, pemicu, tempat, status, dibuat_at)
                   VALUES (?1, '', 2026, ?2, 'SEBELUM_PERMOHONAN', '', 'DISUSUN', '2026-11-16T08:00:00')";
        old.execute(row, params![id, jenis.as_str()]).unwrap();
    }
    let marks: Vec<String> = (1..=24).map(|n| format!("?{n}")).collect();
    let row = format!("INSERT INTO dokumen (kode, {COLUMNS}) VALUES ({})", marks.join(", "));
    for (n, (kode, subjek, _)) in PAPERS.iter().enumerate() {
        for (versi, status) in (1..).zip(S::ALL) {
            let signed = *status == S::Ditandatangani;
            let if_signed = |text: &str| signed.then(|| text.to_owned());
            let or_empty = |text: &str| if_signed(text).unwrap_or_default();
            old.execute(
                &row,
                params![
                    kode,
                    format!("{n:02}-{versi}"),
                    subjek,
                    format!("Judul {n}"),
                    or_empty(&format!("{n}/PPID")),
                    2026,
                    if_signed("2026-11-17"),
                    status,
                    versi,
                    format!("{:064}", 1),
                    "surat.pdf",
                    2,
                    "A4",
                    "1",
                    format!("{n:064}"),
                    "2026-11-16T08:00:00",
                    if_signed("p"),
                    or_empty("Rahayu, S.Sos."),
                    or_empty("197001011990031001"),
                    or_empty("Pembina"),
                    or_empty("Sekretaris Daerah"),
                    if_signed(&format!("{:064}", 2)),
                    or_empty("pindai.png"),
                    if *status == S::Dibatalkan { "Sobek" } else { "" },
                ],
            )
            .unwrap();
        }
    }
    old
}

/// Every paper with all that schema 2 knows of it, by id.
fn rows(conn: &Connection) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM dokumen ORDER BY id")).unwrap();
    let columns = statement.column_count();
    let all = statement.query_map([], |r| (0..columns).map(|i| r.get(i)).collect()).unwrap();
    all.map(Result::unwrap).collect()
}

#[test]
fn papers_of_schema_2_get_their_own_kind_and_nothing_of_them_is_lost() {
    let dir = TempDir::new().unwrap();
    let old = schema_2(&dir);
    let before = rows(&old);
    assert_eq!(before.len(), PAPERS.len() * S::ALL.len());
    drop(old);

    let store =
        Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    let conn = store.conn();
    assert_eq!(rows(conn), before);
    let version: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0)).unwrap();
    assert_eq!(version, NEWEST);
    let found = |pragma: &str| {
        let mut out: Vec<String> = Vec::new();
        conn.pragma_query(None, pragma, |r| {
            out.push(r.get(0)?);
            Ok(())
        })
        .unwrap();
        out
    };
    assert_eq!(found("foreign_key_check"), [""; 0]);
    assert_eq!(found("integrity_check"), ["ok"]);

    // and the program reads each of them under its new kind, in the state it had
    for (n, (before, subjek, kode)) in PAPERS.iter().enumerate() {
        for (versi, status) in (1..).zip(S::ALL) {
            let id = format!("{n:02}-{versi}");
            let paper = dokumen::get(&store, &id).unwrap();
            assert_eq!((paper.kode, paper.status), (*kode, *status), "{before} of {subjek}");
            assert_eq!((paper.kode_lembar.as_str(), paper.ukuran_khusus.as_str()), ("", ""));
            assert_eq!(dokumen::masukan(&store, &id).unwrap(), None, "nobody kept what it was drawn from");
        }
    }
    assert_eq!(dokumen::list(&store, None).unwrap().len(), PAPERS.len() * S::ALL.len());
}

/// What the new table allows and the old one did not, and what neither does.
#[test]
fn the_table_that_was_written_anew_still_guards_its_rows() {
    let dir = TempDir::new().unwrap();
    drop(schema_2(&dir));
    let store =
        Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    let copy = |change: &str| {
        let columns = COLUMNS.replace("id, subjek_id", "subjek_id");
        let sql =
            format!("INSERT INTO dokumen (id, kode, {columns}) SELECT 'new', {change} FROM dokumen LIMIT 1");
        store.conn().execute(&sql, [])
    };
    let columns = COLUMNS.replace("id, subjek_id", "subjek_id");
    assert!(copy(&format!("'D14 PETIKAN', {columns}")).is_err(), "no kind of paper");
    let lost = columns.replace("pdf_sha256", "printf('%064d', 9)");
    assert!(copy(&format!("'D14', {lost}")).is_err(), "a file that isn't stored");
    assert_eq!(copy(&format!("'D14-PETIKAN', {columns}")).unwrap(), 1);
    let doubled = "UPDATE dokumen SET nomor = (SELECT nomor FROM dokumen WHERE id = '02-3')
                   WHERE id = '03-3'"; // both are D21 now
    assert!(store.conn().execute(doubled, []).is_err(), "one number, one paper");
}

#[test]
fn an_office_keeps_its_word_for_each_thing_that_it_stood_for() {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(
        r#"CREATE TABLE naskah (versi INTEGER PRIMARY KEY, kode TEXT NOT NULL, kalimat TEXT NOT NULL) STRICT;
        INSERT INTO naskah (kode, kalimat) VALUES
          ('istilah', '{"bersama.tanpa_jangka_waktu": "tidak ada", "bersama.sisa_hari": "{hari} hari"}'),
          ('istilah', '{"kop.laman": "{laman}"}'), ('D08', '{"bersama.sisa_hari": "x"}');
        CREATE TRIGGER naskah_tidak_diubah BEFORE UPDATE ON naskah BEGIN SELECT raise(ABORT, 'x'); END;"#,
    )
    .unwrap();
    conn.execute_batch(include_str!("../migrations/0011_istilah.sql")).unwrap();
    let at = |versi: i64, key: &str| -> Option<String> {
        let sql = "SELECT kalimat ->> ('$.\"' || ?2 || '\"') FROM naskah WHERE versi = ?1";
        conn.query_row(sql, (versi, key), |r| r.get(0)).unwrap()
    };
    for key in [
        "bersama.tanpa_jangka_waktu",
        "bersama.tanpa_tanggal",
        "uji.tanpa_hasil",
        "uji.tanpa_dasar_hukum",
        "arsip.tanpa_checksum",
    ] {
        assert_eq!(at(1, key).as_deref(), Some("tidak ada"), "{key}");
        assert_eq!((at(2, key), at(3, key)), (None, None), "{key}");
    }
    assert_eq!(at(1, "peminjaman.terlambat_hari").as_deref(), Some("{hari} hari"));
    assert_eq!(at(2, "kop.laman").as_deref(), Some("{laman}"));
    assert!(conn.execute("UPDATE naskah SET kode = 'D09'", []).is_err(), "append-only again");
}
