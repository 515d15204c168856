//! What leaves the office or comes into it: backups, open copies, packages, forms, lists; the practice office.

use crate::command_list::part;

part! { $ travel {
    /// Packs the opened office into one new file, reads it back, compares.
    backup_kantor(PathReq) -> LaporanPaket = cadangan::backup;
    /// The backups in the data folder, the newest first.
    list_cadangan(Kosong) -> Vec<Cadangan> = cadangan::list;
    /// Makes a backup in the data folder, reads it back and opens it.
    make_cadangan(Kosong) -> Cadangan = cadangan::make;
    /// The same when one is due; gives the newest that counts.
    make_cadangan_otomatis(Kosong) -> Option<Cadangan> = cadangan::make_otomatis;
    /// The last backup outside this computer, and how urgent the next is.
    get_cadangan_luar(Kosong) -> CadanganLuar = cadangan::get_luar;
    /// Looks at a backup in the data folder again, from its first byte to its last.
    check_cadangan(NamaReq) -> Cadangan = cadangan::check;
    /// Removes the backups that the rule of days, weeks and months lets go; gives their names.
    thin_cadangan(Kosong) -> Vec<String> = cadangan::thin;
    /// Reads a backup to its end and tells what it holds; changes nothing.
    inspect_cadangan(PathReq) -> LaporanPaket = cadangan::inspect;
    /// What restoring a backup would take away and bring back; changes nothing.
    preview_pulih(PulihReq) -> PratinjauPulih = cadangan::preview;
    /// Puts the data of a backup in the place of the opened office's, which are kept.
    restore_kantor(PulihReq) -> HasilPulih = cadangan::restore;
    /// Writes everything to a new folder that any program can read, not encrypted; reads it back, compares.
    write_salinan_terbuka(PathReq) -> LaporanSalinan = salinan_terbuka::write;
    /// Reads an open copy to its end and tells what it holds; changes nothing.
    inspect_salinan_terbuka(PathReq) -> LaporanSalinan = salinan_terbuka::inspect;
    /// Takes an open copy into the opened office, in which nothing was saved yet.
    read_salinan_terbuka(PathReq) -> HasilSalinan = salinan_terbuka::read;
    /// What is left of open copies that were broken off; removes what it can.
    check_sisa_salinan(Kosong) -> Vec<SisaSalinan> = salinan_terbuka::check_sisa;
    /// The officer says that what was left of one is gone; its code is the name.
    forget_sisa_salinan(NamaReq) -> () = salinan_terbuka::forget_sisa;
    /// Packs the proposals of a unit that are not decided yet into one new file, reads it back, compares.
    send_usulan(KirimReq) -> HasilKirim = usulan::send;
    /// Checks the package of a unit row by row and, unless it is a trial, takes its proposals in.
    receive_usulan(TerimaReq) -> HasilTerima = usulan::receive;
    /// The units with items in a signed decree: what goes to each, and whether its key is known.
    list_putusan_unit(ById) -> Vec<PutusanUnit> = usulan::list_putusan_unit;
    /// Packs what a signed decree says of the items of units, with its papers, a new file for each; reads it back, compares.
    send_putusan(KirimPutusanReq) -> HasilKirimPutusan = usulan::send_putusan;
    /// Checks a package of the main office and, unless it is a trial, keeps what was decided beside the items here.
    receive_putusan(TerimaPutusanReq) -> HasilTerimaPutusan = usulan::receive_putusan;
    /// What main offices decided, as their packages brought it, the newest decree first.
    list_putusan(Kosong) -> Vec<PutusanTercatat> = usulan::list_putusan;
    /// The same of one item, the one that counts first.
    list_putusan_informasi(ById) -> Vec<PutusanTercatat> = usulan::list_putusan_of;
    /// The keys that packages are signed and sealed with: the own ones, and those of others.
    get_kunci_paket(Kosong) -> KeadaanKunciPaket = usulan::get_kunci;
    /// Makes keys of this office; those that are there no longer count for whoever knows the new ones.
    make_kunci_paket(BuatKunciReq) -> KunciSendiri = usulan::make_kunci;
    /// Believes a fingerprint that was typed from paper.
    record_kunci_pihak(KunciPihakReq) -> KunciPihak = usulan::record_pihak;
    /// From now on refuses packages of a key of others.
    revoke_kunci_pihak(AlasanReq) -> () = usulan::revoke_pihak;
    /// The card with the fingerprint of this office, as a picture.
    preview_kartu_kunci(KartuKunciReq) -> Gambar = usulan::preview_kartu;
    /// Prints the card.
    print_kartu_kunci(KartuKunciReq) -> CetakRes = usulan::print_kartu;
    /// Saves the card where the officer chooses.
    save_kartu_kunci(KartuKunciReq) -> TersimpanRes = usulan::save_kartu;
    /// Saves the public keys of this office, for its units.
    save_berkas_kunci(BerkasKunciReq) -> TersimpanRes = usulan::save_berkas_kunci;
    /// Writes the Excel form of one unit or of every unit in use to a folder, and reads it back.
    make_formulir(BuatFormulirReq) -> HasilBuatFormulir = formulir::make;
    /// Which unit was given a form, has sent it back, when, how much.
    list_formulir(PapanFormulirReq) -> PapanFormulir = formulir::list;
    /// Checks a form that came back, row by row; saves nothing.
    check_formulir(PathReq) -> PeriksaFormulir = formulir::check;
    /// Takes the chosen rows of a form in, all of them or none.
    take_formulir(AmbilFormulirReq) -> HasilFormulir = formulir::take;
    /// Writes the chosen rows into a form that goes back to be mended.
    return_formulir(KembaliFormulirReq) -> BerkasFormulir = formulir::send_back;
    /// Checks a list; saves nothing.
    read_impor(ImporReq) -> BacaanImpor = impor::read;
    /// Takes a list in.
    take_impor(ImporReq) -> RingkasanImpor = impor::take;
    /// Opens the practice office, made when it doesn't exist.
    open_contoh(Kosong) -> Beranda = contoh::open;
    /// Back to the officer's own data.
    close_contoh(Kosong) -> Beranda = contoh::close;
    /// Removes the practice office.
    remove_contoh(Kosong) -> Beranda = contoh::remove;
    /// The system's file dialog; none when cancelled.
    pick_file(PilihReq) -> Option<String> = dialog::pick_file;
    /// The system's folder dialog; none when cancelled.
    pick_folder(PilihReq) -> Option<String> = dialog::pick_folder;
}}
