//! The trail, the clock, the checks.

use crate::command_list::part;

part! { $ trail {
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
}}
