//! Every command of Saksama, once: `name(Req) -> Res`. The window, the command line and the tests use this list.

use crate::command_list::{Perintah, commands};
use crate::entity::*;
use crate::wire::*;
use crate::{ApiResult, Ctx};
use crate::{
    arsip, beranda, berkas, cadangan, contoh, dialog, dkip, dokumen, formulir, impor, informasi, jejak,
    keputusan, kunci, lembar_pemulihan, organisasi, pejabat, penyusunan, peraturan, publikasi, rapat,
    salinan_terbuka, tata_naskah, uji_konsekuensi, unit, usulan,
};
use ts_rs::TS;

commands! {
    /// Whether the office is open, and for whom.
    get_kunci_state(Kosong) -> KunciState = kunci::get_state;
    /// A passphrase of five words.
    propose_kata_sandi(Kosong) -> UsulKataSandi = kunci::propose;
    /// The first passphrase; gives the recovery code, once. Nothing counts before it was typed back.
    create_kunci(CreateKunciReq) -> PemulihanBaru = kunci::create;
    /// Two groups of the recovery code, typed from the paper: now the passphrase counts.
    confirm_pemulihan(ConfirmPemulihanReq) -> KunciState = kunci::confirm;
    /// Opens the office.
    unlock(UnlockReq) -> KunciState = kunci::unlock;
    /// Opens the office with the recovery code and sets a new passphrase.
    unlock_with_pemulihan(UnlockPemulihanReq) -> KunciState = kunci::unlock_with_pemulihan;
    /// Closes the office and forgets its keys.
    lock(Kosong) -> KunciState = kunci::lock;
    /// Another passphrase for whoever is working; the data stay as they are.
    change_kata_sandi(ChangeKataSandiReq) -> KunciState = kunci::change_kata_sandi;
    /// Gives somebody a passphrase and a role.
    add_pengguna(AddPenggunaReq) -> KunciState = kunci::add_pengguna;
    /// Gives somebody another role, with a new passphrase.
    change_peran(ChangePeranReq) -> KunciState = kunci::change_peran;
    /// Takes somebody's passphrase away.
    remove_pengguna(NamaReq) -> KunciState = kunci::remove_pengguna;
    /// Another recovery code; the old one opens nothing once this was typed back.
    renew_pemulihan(Kosong) -> PemulihanBaru = kunci::renew;
    /// The Lembar Pemulihan of the code that waits to be typed back, as a picture.
    preview_pemulihan(Kosong) -> Gambar = lembar_pemulihan::preview;
    /// Prints it, two copies; nothing of it stays.
    print_pemulihan(Kosong) -> CetakRes = lembar_pemulihan::print;
    /// Saves it where the officer chooses, not beside the data.
    save_pemulihan(Kosong) -> TersimpanRes = lembar_pemulihan::save_as;
    /// What to do now.
    get_beranda(Kosong) -> Beranda = beranda::get;
    /// The office.
    get_instansi(Kosong) -> Instansi = organisasi::get;
    /// Saves the office.
    save_instansi(Instansi) -> Instansi = organisasi::save;
    /// Takes a logo from a file; checked and scaled.
    save_logo(PathReq) -> Instansi = organisasi::save_logo;
    /// Takes the logo away.
    remove_logo(Kosong) -> Instansi = organisasi::remove_logo;
    /// The logo as a picture.
    get_logo(Kosong) -> Option<Gambar> = organisasi::get_logo;
    /// Units.
    list_unit(ListReq) -> Vec<Unit> = unit::list;
    /// Saves a unit.
    save_unit(UnitIsian) -> Unit = unit::save;
    /// Unit to the trash.
    trash_unit(ById) -> () = unit::trash;
    /// Unit from the trash.
    restore_unit(ById) -> () = unit::restore;
    /// Officials.
    list_pejabat(ListReq) -> Vec<Pejabat> = pejabat::list;
    /// What is wrong or weak in what was typed; saves nothing.
    check_pejabat(PejabatIsian) -> Vec<Masalah> = pejabat::check;
    /// Saves an official.
    save_pejabat(PejabatIsian) -> Pejabat = pejabat::save;
    /// Official to the trash.
    trash_pejabat(ById) -> () = pejabat::trash;
    /// Official from the trash.
    restore_pejabat(ById) -> () = pejabat::restore;
    /// Golongan and pangkat.
    list_pangkat(Kosong) -> Vec<PangkatBaris> = pejabat::list_pangkat;
    /// Members of the Tim Pertimbangan in office on a day.
    list_tim_pertimbangan(TanggalReq) -> Vec<Pejabat> = pejabat::list_tim_pertimbangan;
    /// Regulations.
    list_peraturan(Kosong) -> Vec<Peraturan> = peraturan::list;
    /// Saves a regulation.
    save_peraturan(PeraturanIsian) -> Peraturan = peraturan::save;
    /// The Pasal 17 codes with their official wording.
    list_pasal17(Kosong) -> Vec<Pasal17Baris> = peraturan::list_pasal17;
    /// A window of the register.
    search_informasi(CariInformasi) -> HasilCariInformasi = informasi::search;
    /// How many items of a unit are proposals still: not decided yet, not in the trash.
    count_usulan(ById) -> u32 = informasi::count_usulan;
    /// One item.
    get_informasi(ById) -> InformasiRinci = informasi::get;
    /// What is wrong with what was typed; saves nothing.
    check_informasi(InformasiIsian) -> Vec<Masalah> = informasi::check;
    /// Registers or changes an item.
    save_informasi(InformasiIsian) -> InformasiRinci = informasi::save;
    /// Changes the state of an item by hand.
    move_informasi(MoveInformasiReq) -> InformasiRinci = informasi::move_status;
    /// Items to the trash.
    trash_informasi(ByIdList) -> () = informasi::trash;
    /// Items from the trash.
    restore_informasi(ByIdList) -> () = informasi::restore;
    /// A kept unfinished form.
    get_draf(KunciReq) -> Option<DrafRes> = informasi::get_draf;
    /// Keeps an unfinished form.
    save_draf(DrafReq) -> () = informasi::save_draf;
    /// Forgets an unfinished form.
    discard_draf(KunciReq) -> () = informasi::discard_draf;
    /// Sheets.
    list_lembar_uji(ListReq) -> Vec<LembarUjiRingkas> = uji_konsekuensi::list;
    /// One sheet.
    get_lembar_uji(ById) -> LembarUji = uji_konsekuensi::get;
    /// Saves the head and the testers of a sheet.
    save_lembar_uji(LembarUjiIsian) -> LembarUji = uji_konsekuensi::save;
    /// Puts items on a sheet.
    add_lembar_uji_item(AddLembarUjiItemReq) -> LembarUji = uji_konsekuensi::add_item;
    /// Takes an item off a sheet.
    remove_lembar_uji_item(LembarUjiBarisReq) -> LembarUji = uji_konsekuensi::remove_item;
    /// Saves the cells of one row.
    save_lembar_uji_baris(SaveLembarUjiBarisReq) -> LembarUjiBaris = uji_konsekuensi::save_baris;
    /// Declares a sheet complete; its items become DIUJI.
    complete_lembar_uji(ById) -> LembarUji = uji_konsekuensi::complete;
    /// Opens a complete sheet again, with a reason.
    reopen_lembar_uji(AlasanReq) -> LembarUji = uji_konsekuensi::reopen;
    /// Sheet to the trash; refused while it is complete or printed.
    trash_lembar_uji(ById) -> () = uji_konsekuensi::trash;
    /// Sheet from the trash.
    restore_lembar_uji(ById) -> () = uji_konsekuensi::restore;
    /// Meetings.
    list_rapat(ListReq) -> Vec<RapatRingkas> = rapat::list;
    /// One meeting.
    get_rapat(ById) -> Rapat = rapat::get;
    /// What the room is shown of one item of a meeting.
    get_tayangan(TayanganReq) -> Tayangan = rapat::get_tayangan;
    /// Saves a meeting; a new one invites the Tim Pertimbangan in office on its day.
    save_rapat(RapatIsian) -> Rapat = rapat::save;
    /// Replaces the invitation list.
    save_undangan(UndanganReq) -> Rapat = rapat::save_undangan;
    /// Replaces the items of a meeting.
    save_rapat_informasi(RapatInformasiReq) -> Rapat = rapat::save_informasi;
    /// Records the attendance of one person.
    record_kehadiran(KehadiranReq) -> Rapat = rapat::record_kehadiran;
    /// Records when somebody came and left.
    record_jam_hadir(JamHadirReq) -> Rapat = rapat::record_jam_hadir;
    /// Records the decision on one item; refused while too few members are in the room.
    record_putusan(PutusanReq) -> Rapat = rapat::record_putusan;
    /// Records note, dissent and votes on one item.
    record_pendapat(PendapatReq) -> Rapat = rapat::record_pendapat;
    /// Saves the minutes.
    save_pembahasan(PembahasanReq) -> Rapat = rapat::save_pembahasan;
    /// Records why a meeting decides without quorum.
    except_kuorum(AlasanReq) -> Rapat = rapat::except_kuorum;
    /// Closes a meeting: quorum, a decision for each item; items become DIBAHAS.
    finish_rapat(FinishRapatReq) -> Rapat = rapat::finish;
    /// Postpones a meeting.
    postpone_rapat(AlasanReq) -> Rapat = rapat::postpone;
    /// Plans the meeting that is held in place of a postponed one.
    repeat_rapat(ById) -> Rapat = rapat::repeat;
    /// Meeting to the trash; refused once it was held or something of it is printed.
    trash_rapat(ById) -> () = rapat::trash;
    /// Meeting from the trash.
    restore_rapat(ById) -> () = rapat::restore;
    /// Decrees.
    list_keputusan(ListReq) -> Vec<Keputusan> = keputusan::list;
    /// One decree.
    get_keputusan(ById) -> Keputusan = keputusan::get;
    /// Saves a decree.
    save_keputusan(KeputusanIsian) -> Keputusan = keputusan::save;
    /// Decree to the trash; refused while its print stands.
    trash_keputusan(ById) -> () = keputusan::trash;
    /// Decree from the trash.
    restore_keputusan(ById) -> () = keputusan::restore;
    /// Rounds by the SOP, those under way first.
    list_penyusunan(ListReq) -> Vec<Penyusunan> = penyusunan::list;
    /// Items of a round, a page of them.
    list_penyusunan_informasi(PenyusunanHalamanReq) -> Vec<PenyusunanInformasi> = penyusunan::list_informasi;
    /// Where a round stands.
    get_papan(ById) -> Papan = penyusunan::get_papan;
    /// Begins or changes a round.
    save_penyusunan(PenyusunanIsian) -> Penyusunan = penyusunan::save;
    /// Takes items into a round.
    add_penyusunan_informasi(PenyusunanInformasiReq) -> Papan = penyusunan::add_informasi;
    /// Takes every item that fits into a round.
    add_penyusunan_calon(ById) -> Papan = penyusunan::add_calon;
    /// Takes an item out of a round.
    remove_penyusunan_informasi(PenyusunanInformasiReq) -> Papan = penyusunan::remove_informasi;
    /// Closes an activity of the SOP.
    close_kegiatan(KegiatanReq) -> Papan = penyusunan::close_kegiatan;
    /// Opens an activity again.
    reopen_kegiatan(KegiatanReq) -> Papan = penyusunan::reopen_kegiatan;
    /// Ends a round.
    finish_penyusunan(ById) -> Papan = penyusunan::finish;
    /// Goes on with a round that was ended.
    reopen_penyusunan(ById) -> Papan = penyusunan::reopen;
    /// Round to the trash.
    trash_penyusunan(ById) -> () = penyusunan::trash;
    /// Round from the trash.
    restore_penyusunan(ById) -> () = penyusunan::restore;
    /// What may be done with papers of a kind.
    get_jenis_dokumen(KodeDokumenReq) -> JenisDokumen = dokumen::get_jenis;
    /// Papers, newest first.
    list_dokumen(ListDokumenReq) -> Vec<Dokumen> = dokumen::list;
    /// Draws a paper without printing it.
    preview_dokumen(PrintDokumenReq) -> Pratinjau = dokumen::preview;
    /// One page as a picture.
    render_halaman(HalamanReq) -> Gambar = dokumen::render_halaman;
    /// What is typed for a paper because nothing else knows it.
    get_bahan_dokumen(BahanReq) -> BahanRes = dokumen::get_bahan;
    /// Keeps what was typed for a paper.
    save_bahan_dokumen(SaveBahanReq) -> BahanDokumen = dokumen::save_bahan;
    /// Makes and keeps a paper: DICETAK.
    print_dokumen(PrintDokumenReq) -> Tercetak = dokumen::print;
    /// Makes and keeps a letter to every unit in use, and writes them to a folder.
    print_dokumen_per_unit(PrintPerUnitReq) -> PerUnitRes = dokumen::print_dokumen_per_unit;
    /// Saves the PDF where the officer chooses.
    save_dokumen_as(ById) -> TersimpanRes = dokumen::save_as;
    /// Opens the PDF with the system's viewer.
    open_dokumen(ById) -> () = dokumen::open;
    /// Makes and keeps every paper of a meeting, and joins them in the order of their signatures.
    print_semua_rapat(SemuaRapatReq) -> SemuaRapatRes = dokumen::print_semua_rapat;
    /// Hands a finished file, or some pages of it, to the printer.
    print_sumber(PrintSumberReq) -> CetakRes = dokumen::print_sumber;
    /// Saves a finished file where the officer chooses.
    save_sumber_as(SumberReq) -> TersimpanRes = dokumen::save_sumber_as;
    /// Opens a finished file with the system's viewer.
    open_sumber(SumberReq) -> () = dokumen::open_sumber;
    /// Where words stand in a file that is looked at.
    search_halaman(SearchHalamanReq) -> Vec<Temuan> = dokumen::search_halaman;
    /// The number the pattern proposes.
    propose_nomor(UsulNomorReq) -> NomorRes = dokumen::propose_nomor;
    /// Records number, date, signatory and scan: DITANDATANGANI.
    record_tanda_tangan(RecordTandaTanganReq) -> Dokumen = dokumen::record_tanda_tangan;
    /// Corrects what was recorded of a signed paper, with a reason; the paper itself stays.
    correct_tanda_tangan(CorrectTandaTanganReq) -> Dokumen = dokumen::correct_tanda_tangan;
    /// Attaches a scan to a signed paper.
    attach_pindaian(AttachReq) -> Dokumen = dokumen::attach_pindaian;
    /// Opens the scan.
    open_pindaian(ById) -> () = dokumen::open_pindaian;
    /// Cancels a printed paper, with a reason.
    cancel_dokumen(AlasanReq) -> Dokumen = dokumen::cancel;
    /// Saves a copy for the word processor where the officer chooses; letters, berita acara and decrees only.
    save_dokumen_word(PrintDokumenReq) -> TersimpanRes = dokumen::save_word;
    /// The paper of a sheet, by the code on it or a scan.
    find_dokumen_by_kode(KodeLembarReq) -> Dokumen = dokumen::find_by_kode;
    /// The page setup of a kind of paper.
    get_tata_letak(KodeDokumenReq) -> TataLetakRes = tata_naskah::get;
    /// Saves the page setup of a kind of paper.
    save_tata_letak(SaveTataLetakReq) -> TataLetakRes = tata_naskah::save;
    /// The page setup of a kind of paper as shipped again.
    reset_tata_letak(KodeDokumenReq) -> TataLetakRes = tata_naskah::reset;
    /// The sentences of a paper, shipped and own, with every older state.
    list_naskah(NaskahReq) -> Naskah = tata_naskah::kalimat::list;
    /// Saves the office's own sentences of a paper, each checked.
    save_naskah(SaveNaskahReq) -> Naskah = tata_naskah::kalimat::save;
    /// One sentence, or all of a paper, as shipped again.
    reset_naskah(ResetNaskahReq) -> Naskah = tata_naskah::kalimat::reset;
    /// Draws a paper with a page setup and sentences that aren't saved.
    preview_naskah(PreviewNaskahReq) -> PratinjauNaskah = tata_naskah::preview;
    /// Saves the test page with rulers where the officer chooses.
    save_halaman_uji(HalamanUjiReq) -> TersimpanRes = tata_naskah::save_halaman_uji;
    /// Hands the test page to the printer.
    print_halaman_uji(HalamanUjiReq) -> CetakRes = tata_naskah::print_halaman_uji;
    /// Places.
    list_lokasi_arsip(ListReq) -> Vec<LokasiArsip> = arsip::list_lokasi;
    /// Saves a place.
    save_lokasi_arsip(LokasiArsipIsian) -> LokasiArsip = arsip::save_lokasi;
    /// Place to the trash; refused while something lies in it.
    trash_lokasi_arsip(ById) -> () = arsip::trash_lokasi;
    /// Place from the trash, to where it was.
    restore_lokasi_arsip(ById) -> LokasiArsip = arsip::restore_lokasi;
    /// Where the paper and files of an item are and were.
    list_penempatan(ById) -> Vec<Penempatan> = arsip::list_penempatan;
    /// Places the paper of items.
    place_hardcopy(PlaceHardcopyReq) -> () = arsip::place_hardcopy;
    /// Stores a file of an item.
    place_softcopy(AttachReq) -> Vec<Penempatan> = arsip::place_softcopy;
    /// Opens a stored file.
    open_softcopy(ById) -> () = arsip::open_softcopy;
    /// Decided items in order of their term.
    list_rak(Kosong) -> Vec<BarisRak> = arsip::list_rak;
    /// Drives.
    list_drive(Kosong) -> Vec<Drive> = dkip::list_drive;
    /// What the public list would say beside the register, and what in it must be decided first.
    check_dkip(Kosong) -> PeriksaDkip = dkip::check;
    /// Lets something that was found in the public list stay there, with a reason.
    allow_temuan_publik(IzinTemuanReq) -> () = dkip::allow_temuan;
    /// An item's own words beside those for the public.
    get_uraian_publik(ById) -> KataInformasi = dkip::get_kata;
    /// Saves that.
    save_uraian_publik(UraianPublik) -> KataInformasi = dkip::save_uraian_publik;
    /// Writes the public list to a folder, reads it back, compares.
    export_dkip(PathReq) -> LaporanFolder = dkip::export;
    /// What was made known, what was not yet, and what was exported last.
    list_publikasi(ListReq) -> DaftarPublikasi = publikasi::list;
    /// Records where, when and by whom decrees were made known.
    save_publikasi(PublikasiIsian) -> Publikasi = publikasi::save;
    /// Stores the proof of a publication.
    attach_bukti(AttachReq) -> Publikasi = publikasi::attach_bukti;
    /// Opens the proof.
    open_bukti(ById) -> () = publikasi::open_bukti;
    /// Publication to the trash.
    trash_publikasi(ById) -> () = publikasi::trash;
    /// Publication from the trash.
    restore_publikasi(ById) -> () = publikasi::restore;
    /// Saves the list as the office keeps it where the officer chooses; never to be published.
    save_daftar_internal(Kosong) -> TersimpanRes = dkip::save_internal;
    /// Checks an exported folder, or a package.
    verify_dkip(PathReq) -> LaporanFolder = dkip::verify;
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
    /// The trail, newest first.
    list_jejak(ListJejakReq) -> Vec<Jejak> = jejak::list;
    /// A page of the trail, filtered, newest first.
    search_jejak(SaringJejak) -> HalamanJejak = jejak::search;
    /// One line of the trail with what stood in each field before and after.
    get_jejak(NomorJejakReq) -> JejakRinci = jejak::get;
    /// The newest change that isn't undone, when it can be undone now.
    get_urungkan(Kosong) -> Option<Jejak> = jejak::peek;
    /// Undoes the change of a line of the trail, as a new line.
    undo_perubahan(NomorJejakReq) -> Jejak = jejak::undo;
    /// Undoes the newest change that isn't undone.
    undo_terakhir(Kosong) -> Jejak = jejak::undo_last;
    /// Brings the change back that was undone last.
    redo_terakhir(Kosong) -> Jejak = jejak::redo;
    /// What the clock of the computer shows, and whether it is believed.
    get_jam(Kosong) -> KeadaanJam = jejak::jam;
    /// The officer says that the date of the computer is right.
    confirm_tanggal(TanggalReq) -> KeadaanJam = jejak::confirm_tanggal;
    /// Reads the whole trail: its code, its first bad place, and whether somebody took note of that.
    get_keadaan_jejak(Kosong) -> KeadaanJejak = jejak::keadaan;
    /// Takes note of the damage of the trail, with a reason.
    acknowledge_jejak(AlasanJejakReq) -> KeadaanJejak = jejak::acknowledge;
    /// Compares a code from paper or from a package with the trail.
    verify_kode_jejak(KodeJejakReq) -> HasilKodeJejak = jejak::verify;
    /// Saves the lines of the trail that fit as PDF, where the officer says.
    save_daftar_jejak(SaringJejak) -> TersimpanRes = jejak::save_as;
    /// Prints them.
    print_daftar_jejak(SaringJejak) -> CetakRes = jejak::print;
    /// The quick check after opening, and whether the program was broken off before.
    check_mulai(Kosong) -> PeriksaMulai = berkas::check_mulai;
    /// Checks the data file and the stored files.
    check_data(Kosong) -> Pemeriksaan = berkas::check;
    /// Asks a running task to stop.
    cancel_tugas(TugasReq) -> () = dialog::cancel_tugas;
}
