//! Files to keep with an item.

use super::{Hostile, hostile};
use saksama_tests::zip_file::{Entry, build};

const KIND: &[&str] = &["LAMPIRAN_TIDAK_DITERIMA"];
const FALSE: &[&str] = &["LAMPIRAN_PALSU"];
const MACRO: &[&str] = &["LAMPIRAN_BERMAKRO"];

const EXE: &[u8] = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const JPG: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0";
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

fn office(part: &str, more: &[&str]) -> Vec<u8> {
    let names = std::iter::once(&part).chain(more);
    build(&names.map(|name| Entry::stored(name, b"<x/>")).collect::<Vec<_>>())
}

pub(super) fn all() -> Vec<Hostile> {
    let mut all = Vec::new();
    for ending in [
        "exe", "dll", "scr", "com", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta", "msi", "iso",
        "img", "lnk", "jar", "sh", "py", "reg", "cpl", "pif", "chm", "docm", "xlsm", "pptm", "dotm", "xlsb",
        "doc", "xls", "ppt", "zip", "rar", "7z", "html", "svg", "rtf", "xml", "url", "desktop", "appimage",
    ] {
        all.push(hostile(&format!("surat.{ending}"), EXE, KIND));
    }
    for name in ["surat", "surat.pdf.exe", "surat.exe.", "surat.pdf.", "surat.pdf ", ".pdf", "surat.PDF.EXE"]
    {
        all.push(hostile(name, &b"%PDF-1.7\n"[..], KIND));
    }
    all.push(hostile("surat\u{202E}fdp.exe", EXE, KIND));
    all.push(hostile("surat\u{202E}exe.pdf", &b"%PDF-1.7\n"[..], KIND));
    all.push(hostile("surat\u{200B}.pdf", &b"%PDF-1.7\n"[..], KIND));
    for ending in [
        "pdf", "jpg", "jpeg", "png", "tif", "tiff", "docx", "xlsx", "pptx", "odt", "ods", "txt", "csv", "PDF",
    ] {
        all.push(hostile(&format!("program.{ending}"), EXE, FALSE));
    }
    let zip = build(&[Entry::stored("a.js", b"x")]);
    for (ending, begin) in [("pdf", &b"%PDF-1.7\n"[..]), ("png", PNG), ("jpg", JPG), ("tif", b"II*\0")] {
        all.push(hostile(&format!("berwajah-dua.{ending}"), [begin, &zip].concat(), FALSE));
    }
    all.push(hostile("geser.pdf", b"<script>1</script>\n%PDF-1.7\n".to_vec(), FALSE));
    all.push(hostile("gambar.pdf", PNG, FALSE));
    all.push(hostile("kertas.png", &b"%PDF-1.7\n"[..], FALSE));
    all.push(hostile("skrip.txt", &b"#!/bin/sh\nrm -r x\n"[..], FALSE));
    all.push(hostile("halaman.txt", &b"<html><script>1</script></html>"[..], FALSE));
    // In two halves, so that no scanner takes this file for a virus.
    let eicar = [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
    all.push(hostile("eicar.txt", eicar.clone(), FALSE));
    all.push(hostile("eicar.com", eicar, KIND));
    all.push(hostile("arsip.docx", zip, FALSE));
    all.push(hostile("lembar.docx", office("xl/workbook.xml", &[]), FALSE));
    all.push(hostile("rusak.docx", &b"PK\x03\x04rusak"[..], FALSE));
    all.push(hostile("bermakro.docx", office("word/document.xml", &["word/vbaProject.bin"]), MACRO));
    all.push(hostile("bermakro.xlsx", office("xl/workbook.xml", &["xl/VBAProject.bin"]), MACRO));
    all.push(hostile("bermakro.pptx", office("ppt/presentation.xml", &["ppt/vbaProject.bin"]), MACRO));
    all.push(hostile("lama.xlsx", office("xl/workbook.xml", &["xl/macrosheets/sheet1.xml"]), MACRO));
    all.push(hostile("aktif.docx", office("word/document.xml", &["word/activeX/activeX1.bin"]), MACRO));
    let text = Entry::stored("mimetype", b"application/vnd.oasis.opendocument.text");
    all.push(hostile("basic.odt", build(&[text.clone(), Entry::stored("Basic/script-lc.xml", b"x")]), MACRO));
    all.push(hostile("python.odt", build(&[text, Entry::stored("Scripts/python/a.py", b"x")]), MACRO));
    all.push(hostile("bukan.odt", build(&[Entry::stored("mimetype", b"application/java-archive")]), FALSE));
    all.push(hostile("berkunci.docx", OLE, &["BERKAS_TERENKRIPSI"]));
    all
}
