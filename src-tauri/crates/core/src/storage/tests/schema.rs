//! The schema, the statements and the Rust enumerations agree.

use crate::testing::store;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn sql_files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sql_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "sql") {
            out.push(path);
        }
    }
}

#[test]
fn every_statement_fits_the_schema() {
    let (_dir, store) = store();
    let mut files = Vec::new();
    sql_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/storage"), &mut files);
    let statements: Vec<&PathBuf> =
        files.iter().filter(|f| !f.components().any(|c| c.as_os_str() == "migrations")).collect();
    assert!(statements.len() > 50, "the folder was found: {}", statements.len());
    for file in statements {
        let sql = std::fs::read_to_string(file).unwrap();
        if let Err(e) = store.conn().prepare(&sql) {
            panic!("{}: {e}", file.display());
        }
    }
}

/// Values between `column … IN (` and `)` in the CREATE TABLE of `table`.
fn allowed(store: &crate::storage::Store, table: &str, column: &str) -> BTreeSet<String> {
    let sql: String = store
        .conn()
        .query_row("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1", [table], |r| r.get(0))
        .unwrap();
    let (_, after) =
        sql.split_once(&format!("CHECK ({column} IN (")).unwrap_or_else(|| panic!("{table}.{column}"));
    let (list, _) = after.split_once(')').unwrap();
    list.split(',').map(|v| v.trim().trim_matches('\'').to_owned()).collect()
}

macro_rules! agree {
    ($store:expr, $($table:literal . $column:literal = $ty:ty),+ $(,)?) => {$(
        let rust: BTreeSet<String> = <$ty>::ALL.iter().map(|v| v.as_str().to_owned()).collect();
        assert_eq!(allowed($store, $table, $column), rust, concat!($table, ".", $column));
    )+};
}

#[test]
fn the_file_allows_exactly_the_values_of_the_program() {
    use crate::uji_konsekuensi as uji;
    use crate::{
        arsip, dokumen, informasi, jangka_waktu, keputusan, organisasi, pejabat, peraturan, rapat, unit,
    };
    let (_dir, store) = store();
    agree!(&store,
        "instansi"."jenis" = organisasi::JenisInstansi,
        "instansi"."zona_waktu" = organisasi::ZonaWaktu,
        "unit"."jenis" = unit::JenisUnit,
        "pejabat"."status_kepegawaian" = pejabat::nip::StatusKepegawaian,
        "pejabat"."jenis_kewenangan" = pejabat::JenisKewenangan,
        "pejabat_peran"."peran" = pejabat::Peran,
        "peraturan"."jenis" = peraturan::JenisPeraturan,
        "informasi"."cakupan" = informasi::Cakupan,
        "informasi"."bentuk" = informasi::BentukInformasi,
        "informasi"."operator_jangka_waktu" = jangka_waktu::OperatorJangkaWaktu,
        "informasi"."kelas_keamanan" = informasi::KelasKeamanan,
        "informasi"."status" = informasi::status::StatusInformasi,
        "lembar_uji"."jenis" = uji::JenisLembar,
        "lembar_uji"."pemicu" = uji::PemicuUji,
        "lembar_uji"."status" = uji::StatusLembar,
        "lembar_uji_baris"."hasil" = uji::HasilUji,
        "rapat"."jenis" = rapat::JenisRapat,
        "rapat"."status" = rapat::StatusRapat,
        "rapat_undangan"."sebagai" = rapat::SebagaiUndangan,
        "rapat_putusan"."hasil" = rapat::HasilRapat,
        "keputusan"."jenis" = keputusan::JenisKeputusan,
        "keputusan"."bentuk" = organisasi::BentukKeputusan,
        "keputusan"."status" = dokumen::StatusDokumen,
        "dokumen"."status" = dokumen::StatusDokumen,
        "lokasi_arsip"."jenis" = arsip::JenisLokasi,
    );
}

#[test]
fn the_shipped_regulations_are_there_from_the_start() {
    let (_dir, store) = store();
    let laws = crate::peraturan::list(&store).unwrap();
    assert_eq!(
        laws.len(),
        crate::peraturan::bawaan::daftar(&*crate::testing::TestClock::at("2026-11-20")).unwrap().len()
    );
    let first = &laws[0];
    assert!(first.bawaan && first.jenis == crate::peraturan::JenisPeraturan::Uu, "{first:?}");
}
