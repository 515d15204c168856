//! The public folder on real USB file systems: written by Linux's own vfat driver, read by mtools, which shares no code
//! with it. The power is cut by killing the whole kernel.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod program;

use saksama_tests::usb::uml::{Plug, cut_power_in_uml, run_in_uml};
use saksama_tests::usb::{Drive, Image};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MEGABYTES: u32 = 64;
const NAME: &str = "DKIP_Kota_Contoh_20261121";
/// Ends a command that must not end before the power does.
const FOR_EVER: &str = "exec tail -f /dev/null";

/// The example of `saksama-exchange`, built beside this test.
fn sample() -> String {
    let test = std::env::current_exe().unwrap();
    let program = test.parent().and_then(Path::parent).unwrap().join("examples/export_sample");
    let hint = "cargo build -p saksama-exchange --example export_sample";
    assert!(program.exists(), "{} is not built: {hint}", program.display());
    program.to_str().unwrap().to_owned()
}

/// What the example writes, exported to a plain folder of this machine.
fn expected() -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let out = Command::new(sample()).arg("export").arg(folder.path()).output().unwrap();
    assert!(out.status.success(), "{out:?}");
    content(folder.path())
}

/// Every file under `folder` with its bytes; folders with none.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let bytes = if path.is_dir() { Vec::new() } else { fs::read(&path).unwrap() };
            if path.is_dir() {
                open.push(path.clone());
            }
            found.insert(path.strip_prefix(folder).unwrap().to_owned(), bytes);
        }
    }
    found
}

/// What another reader finds on the drive. Only names in messages: the files are large.
fn assert_on_drive(image: &Image, want: &BTreeMap<PathBuf, Vec<u8>>) {
    let found = content(image.copy_out().path());
    assert_eq!(found.keys().collect::<Vec<_>>(), want.keys().collect::<Vec<_>>());
    let differ: Vec<_> = want.keys().filter(|name| found[*name] != want[*name]).collect();
    assert!(differ.is_empty(), "other bytes: {differ:?}");
}

fn names(image: &Image) -> Vec<String> {
    let found = content(image.copy_out().path());
    found.into_keys().map(|path| path.to_string_lossy().into_owned()).collect()
}

#[test]
fn another_reader_finds_every_byte_and_another_kernel_verifies() {
    let image = Image::vfat(MEGABYTES);
    let run = run_in_uml(&image, Plug::Writable, &format!("stat -f -c %T . && {} export .", sample()));
    assert_eq!(run.code, 0, "{}", run.output);
    assert!(run.output.starts_with("msdos\n"), "not vfat: {}", run.output); // coreutils' name of the FAT family
    assert!(run.output.ends_with(&format!("SELESAI {NAME}\n")), "{}", run.output);
    image.assert_sound();
    assert_on_drive(&image, &expected());

    let run = run_in_uml(&image, Plug::WriteProtected, &format!("{} verify {NAME}", sample()));
    assert_eq!((run.code, run.output.as_str()), (0, "UTUH 10\n"));

    // FAT knows no case: a folder that differs only in case is the same name, and is left alone.
    let again = format!("mv {NAME} x && mv x dkip_kota_contoh_20261121 && {} export .", sample());
    let run = run_in_uml(&image, Plug::Writable, &again);
    assert!(run.output.ends_with(&format!("SELESAI {NAME}_2\n")), "{}", run.output);
    image.assert_sound();
}

#[test]
fn a_write_protected_drive_is_named_and_left_alone() {
    let image = Image::vfat(MEGABYTES);
    let before = fs::read(image.path()).unwrap();
    let run = run_in_uml(&image, Plug::WriteProtected, &format!("{} export .", sample()));
    assert_eq!((run.code, run.output.as_str()), (1, "GAGAL TUJUAN_HANYA_BACA\n"));
    assert!(fs::read(image.path()).unwrap() == before, "the drive changed");
}

#[test]
fn a_full_drive_is_named_and_nothing_stays() {
    let image = Image::vfat(MEGABYTES);
    let folder = tempfile::tempdir().unwrap();
    let photos = folder.path().join("foto.bin");
    fs::write(&photos, vec![7; 62 * 1024 * 1024]).unwrap();
    image.copy_in(&photos);
    let run = run_in_uml(&image, Plug::Writable, &format!("{} export .", sample()));
    assert_eq!((run.code, run.output.as_str()), (1, "GAGAL RUANG_KURANG\n"));
    assert_eq!(names(&image), ["foto.bin"]);
    image.assert_sound();
}

#[test]
fn a_drive_that_fills_up_on_the_way_is_named_and_nothing_stays() {
    let image = Image::vfat(MEGABYTES);
    let run = run_in_uml(&image, Plug::Writable, &format!("{} export-filling .", sample()));
    assert_eq!((run.code, run.output.as_str()), (1, "Menulis\nGAGAL RUANG_KURANG\n"));
    let names = names(&image);
    assert!(!names.is_empty() && names.iter().all(|name| name.starts_with("isi")), "{names:?}");
    image.assert_sound();
}

#[test]
fn an_export_that_is_stopped_leaves_nothing_half() {
    let image = Image::vfat(MEGABYTES);
    let run = run_in_uml(&image, Plug::Writable, &format!("{} export-stopping .", sample()));
    let said = "Menulis\nMengosongkan\nMemeriksa\nGAGAL DIBATALKAN\n";
    assert_eq!((run.code, run.output.as_str()), (1, said));
    assert_eq!(names(&image), Vec::<String>::new());
    image.assert_sound();
}

#[test]
fn what_a_virus_leaves_on_a_drive_is_told_and_never_touched() {
    let image = Image::vfat(MEGABYTES);
    let planted = "mkdir Dokumen '\u{a0}' .data 'System Volume Information' && echo L >DOKUMEN.LNK && \
                   echo MZ >Dokumen.exe && echo '[autorun]' >AUTORUN.INF && chmod 555 Dokumen.exe";
    let run = run_in_uml(&image, Plug::Writable, &format!("{planted} && {} signs .", sample()));
    let said =
        "TANDA JalanPintas=dokumen.lnk Program=dokumen.exe Autorun=autorun.inf FolderTersembunyi=.data\n";
    assert_eq!((run.code, run.output.as_str()), (0, said));
    let before = names(&image);
    let run = run_in_uml(&image, Plug::WriteProtected, &format!("{} signs .", sample()));
    assert_eq!((run.code, run.output.as_str()), (0, said));
    assert_eq!(names(&image), before);
}

#[test]
fn a_mounted_drive_is_listed_with_its_size_room_and_file_system() {
    let drive = Drive::mount(MEGABYTES);
    let all = saksama_exchange::dkip::list_drive().unwrap();
    let found =
        all.iter().find(|d| d.lokasi == drive.path()).unwrap_or_else(|| panic!("not listed: {all:?}"));
    let whole = u64::from(MEGABYTES) * 1024 * 1024;
    assert!(found.ukuran > whole / 2 && found.ukuran <= whole, "{found:?}");
    assert!(found.tersedia > 0 && found.tersedia <= found.ukuran, "{found:?}");
    let kind = found.sistem_berkas.to_lowercase();
    assert!(["vfat", "exfat", "fuseblk", "fuse.exfat-fuse", "fuse"].contains(&kind.as_str()), "{found:?}");
    assert!(!found.hanya_baca);
}

#[test]
fn after_success_a_power_cut_takes_nothing() {
    let image = Image::vfat(MEGABYTES);
    let command = format!("{} export . && {FOR_EVER}", sample());
    let output = cut_power_in_uml(&image, &command, "SELESAI");
    assert!(output.ends_with(&format!("SELESAI {NAME}\n")), "{output}");
    assert_on_drive(&image, &expected());
}

#[test]
fn a_power_cut_before_success_leaves_no_final_name() {
    let image = Image::vfat(MEGABYTES);
    let output = cut_power_in_uml(&image, &format!("{} export-holding .", sample()), "Memeriksa");
    assert_eq!(output, "Menulis\nMengosongkan\nMemeriksa\n");
    let names = names(&image);
    assert!(!names.iter().any(|name| name == NAME), "{names:?}");
    // The next export begins anew beside what was left.
    let run = run_in_uml(&image, Plug::Writable, &format!("{} export .", sample()));
    assert!(run.output.ends_with(&format!("SELESAI {NAME}\n")), "{}", run.output);
}

/// Shows that the cut is a real one: without a flush the same copy is lost.
#[test]
fn a_power_cut_takes_what_was_only_copied() {
    let image = Image::vfat(MEGABYTES);
    let folder = tempfile::tempdir().unwrap();
    let out = Command::new(sample()).arg("export").arg(folder.path()).output().unwrap();
    assert!(out.status.success(), "{out:?}");
    let from = folder.path().join(NAME);
    let copy = format!(
        "cp -r '{}' . && cmp {NAME}/dkip.pdf '{}'/dkip.pdf && echo SELESAI && {FOR_EVER}",
        from.display(),
        from.display()
    );
    let output = cut_power_in_uml(&image, &copy, "SELESAI");
    assert_eq!(output, "SELESAI\n");
    assert!(
        content(image.copy_out().path()) != content(folder.path()),
        "all was flushed: the cut proves nothing"
    );
}

#[test]
fn a_mounted_drive_takes_the_folder_and_keeps_it() {
    let mut drive = Drive::mount(MEGABYTES);
    let out = Command::new(sample()).arg("export").arg(drive.path()).output().unwrap();
    assert!(out.status.success(), "{:?}: {out:?}", drive.kind());
    drive.replug();
    assert!(content(drive.path()) == expected(), "{:?}: other files or bytes", drive.kind());
    let out = Command::new(sample()).arg("verify").arg(drive.path().join(NAME)).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stdout), "UTUH 10\n");
    drive.assert_sound();
}
