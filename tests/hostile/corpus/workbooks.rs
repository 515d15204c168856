//! Workbooks.

use super::{Hostile, cuts, hostile};
use saksama_tests::zip_file::{DEVICE, ENCRYPTED, Entry, SYMLINK, build};

const SHEET: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Informasi</t></is></c></row>\
    <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Rekam medis</t></is></c></row></sheetData></worksheet>";
const BOOK: &str =
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const RELS: &str = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>";
const ROOT: &str = "<Relationships><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
const SHEET_NAME: &str = "xl/worksheets/sheet1.xml";

const BOMB: &[&str] = &["BOM_ZIP"];
const FORBIDDEN: &[&str] = &["ARSIP_TERLARANG"];
const DAMAGED: &[&str] = &["BERKAS_RUSAK"];
const COLUMNS: &[&str] = &["TERLALU_BANYAK_KOLOM"];

fn sound() -> Vec<Entry> {
    vec![
        Entry::stored("xl/workbook.xml", BOOK.as_bytes()),
        Entry::stored("xl/_rels/workbook.xml.rels", RELS.as_bytes()),
        Entry::stored(SHEET_NAME, SHEET.as_bytes()),
        Entry::stored("_rels/.rels", ROOT.as_bytes()),
    ]
}

/// A sound workbook and these.
fn with(more: Vec<Entry>) -> Vec<u8> {
    build(&[sound(), more].concat())
}

/// A sound workbook with another sheet in place of its own.
fn sheet(text: &str) -> Vec<u8> {
    let mut entries = sound();
    entries[2] = Entry::deflated(SHEET_NAME, text.as_bytes());
    build(&entries)
}

fn cell(at: &str) -> Vec<u8> {
    sheet(&SHEET.replace("A2", at))
}

pub(super) fn all() -> Vec<Hostile> {
    let mut all = Vec::new();
    for at in ["BM2", "CV2", "ZZ2", "XFD1048576", "XFE1", "ZZZ2"] {
        all.push(hostile(&format!("jauh-{at}.xlsx"), cell(at), COLUMNS));
    }
    for at in ["AAAAAAAAAAAAA2", "A99999999999", "2A", "é2", "A-1"] {
        let codes = &["BERKAS_RUSAK", "TERLALU_BANYAK_KOLOM", "TERLALU_BANYAK_BARIS"];
        all.push(hostile(&format!("tempat-{at}.xlsx"), cell(at), codes));
    }
    // 17 MiB out of a few kilobytes, in every part that a reader opens and in some that none does
    let long = " ".repeat(17 << 20);
    let strings = "<si><t/></si>".repeat((17 << 20) / 13);
    for part in ["xl/sharedStrings.xml", "xl/styles.xml", "docProps/app.xml", "xl/media/image1.png", "x"] {
        let name = format!("bom-{}.xlsx", part.replace('/', "-"));
        all.push(hostile(&name, with(vec![Entry::deflated(part, long.as_bytes())]), BOMB));
    }
    let shared = format!("<sst count=\"4000000000\">{strings}</sst>");
    all.push(hostile(
        "bom-kata.xlsx",
        with(vec![Entry::deflated("xl/sharedStrings.xml", shared.as_bytes())]),
        BOMB,
    ));
    all.push(hostile(
        "bom-lembar.xlsx",
        sheet(&SHEET.replace("</sheetData>", &format!("{long}</sheetData>"))),
        BOMB,
    ));
    for (n, count) in
        ["7550956291", "99999999999999999999", "00000000000000000003000000"].into_iter().enumerate()
    {
        let text = format!("<sst uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
        let bytes = with(vec![Entry::stored("xl/sharedStrings.xml", text.as_bytes())]);
        all.push(hostile(&format!("janji-{n}.xlsx"), bytes, BOMB));
    }
    let lie = Entry { length: 10, ..Entry::deflated("xl/styles.xml", long.as_bytes()) };
    all.push(hostile("bom-bohong.xlsx", with(vec![lie]), &["BOM_ZIP", "BERKAS_RUSAK"]));
    let two = vec![
        Entry::deflated("a", &long.as_bytes()[..9 << 20]),
        Entry::deflated("b", &long.as_bytes()[..9 << 20]),
    ];
    all.push(hostile("bom-berdua.xlsx", with(two), BOMB));
    let many = (0..5_001).map(|n| Entry::stored(&format!("x/{n}"), b"")).collect();
    all.push(hostile("banyak-bagian.xlsx", with(many), BOMB));
    for (n, name) in
        ["../x", "../../etc/passwd", "/etc/passwd", "..\\x", "C:\\x", "xl/../../x", "a\nb", "a\0b", "x:y"]
            .into_iter()
            .enumerate()
    {
        all.push(hostile(&format!("nama-{n}.xlsx"), with(vec![Entry::stored(name, b"x")]), FORBIDDEN));
    }
    for (n, name) in [SHEET_NAME, "XL/workbook.xml", "xl/Worksheets/Sheet1.xml"].into_iter().enumerate() {
        let codes = &["ARSIP_TERLARANG", "BERKAS_RUSAK"];
        all.push(hostile(&format!("ganda-{n}.xlsx"), with(vec![Entry::stored(name, b"x")]), codes));
    }
    for (n, attributes) in
        [SYMLINK, DEVICE, 0o010_644 << 16, 0o140_644 << 16, 0o020_644 << 16].into_iter().enumerate()
    {
        let entry = Entry { attributes, ..Entry::stored("xl/tautan", b"/etc/passwd") };
        all.push(hostile(&format!("tautan-{n}.xlsx"), with(vec![entry]), FORBIDDEN));
    }
    for (n, name) in ["dalam.zip", "xl/media/image1.png"].into_iter().enumerate() {
        let inner = Entry::stored(name, &build(&sound()));
        all.push(hostile(&format!("bersarang-{n}.xlsx"), with(vec![inner]), FORBIDDEN));
    }
    let locked = Entry { flags: ENCRYPTED, ..Entry::stored("xl/styles.xml", b"x") };
    all.push(hostile("terkunci.xlsx", with(vec![locked]), &["BERKAS_TERENKRIPSI"]));
    for method in [1, 6, 12, 14, 93, 98, 99] {
        let odd = Entry { method, ..Entry::stored("xl/styles.xml", b"x") };
        all.push(hostile(
            &format!("cara-{method}.xlsx"),
            with(vec![odd]),
            &["BERKAS_RUSAK", "BERKAS_TERENKRIPSI"],
        ));
    }
    let mut crc = sound();
    crc[2].crc ^= 1;
    all.push(hostile("crc.xlsx", build(&crc), DAMAGED));
    for (part, format) in [("xl/workbook.bin", "xlsb"), ("xl/vbaProject.bin", "xlsm")] {
        let bytes = with(vec![Entry::stored(part, b"x")]);
        all.push(hostile(&format!("{format}.xlsx"), bytes, &["FORMAT_TIDAK_DIDUKUNG"]));
    }
    let ods = [Entry::stored("mimetype", b"x"), Entry::stored("content.xml", b"<x/>")];
    all.push(hostile("ods.xlsx", build(&ods), &["FORMAT_TIDAK_DIDUKUNG"]));
    for name in ["word/document.xml", "META-INF/MANIFEST.MF", "AndroidManifest.xml"] {
        let bytes = build(&[Entry::stored(name, b"x")]);
        all.push(hostile(&format!("bukan-{}.xlsx", name.len()), bytes, &["BUKAN_LEMBAR_KERJA"]));
    }
    all.push(hostile("kosong.xlsx", build(&[]), &["BUKAN_LEMBAR_KERJA", "BERKAS_RUSAK"]));
    for (n, text) in
        ["<worksheet><sheetData><row", "", "<a>", "<worksheet><sheetData><row r=\"x\"><c/></row>"]
            .into_iter()
            .enumerate()
    {
        all.push(hostile(&format!("xml-{n}.xlsx"), sheet(text), &["BERKAS_RUSAK", "BERKAS_KOSONG"]));
    }
    all.extend(cuts("terpotong.xlsx", &build(&sound()), 20, DAMAGED));
    all
}

/// The same files handed in as forms of a unit: what is a sound file of another kind is refused as no form.
pub(super) fn as_forms() -> Vec<Hostile> {
    let of = |case: Hostile| {
        let codes = [case.codes, &["FORMULIR_BUKAN"]].concat();
        Hostile { codes: Box::leak(codes.into_boxed_slice()), ..case }
    };
    all().into_iter().map(of).collect()
}
