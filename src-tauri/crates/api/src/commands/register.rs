//! Items, unfinished forms, sheets, meetings, decrees.

use crate::command_list::part;

part! { $ register {
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
    /// What a Komisi Informasi would ask for, over the whole register.
    check_kesehatan(Kosong) -> Kesehatan = kesehatan::check;
    /// Saves that as PDF, where the officer says.
    save_laporan_kesehatan(Kosong) -> TersimpanRes = kesehatan::save_as;
    /// Prints it.
    print_laporan_kesehatan(Kosong) -> CetakRes = kesehatan::print;
    /// The list of two days: what came, changed, went.
    compare_dkip(PerbandinganReq) -> PerbandinganDkip = perbandingan::compare;
    /// Saves that as PDF, where the officer says.
    save_perbandingan(PerbandinganReq) -> TersimpanRes = perbandingan::save_as;
    /// Prints it.
    print_perbandingan(PerbandinganReq) -> CetakRes = perbandingan::print;
    /// How these items would stand in a hearing: what each lacks, and where to mend it.
    check_siap_sidang(ByIdList) -> Vec<SiapSidang> = sidang::check;
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
    /// Sets advice on a row aside with a reason.
    answer_nasihat(NasihatIsian) -> LembarUjiBaris = uji_konsekuensi::answer_nasihat;
    /// Lets it hold again.
    reopen_nasihat(NasihatIsian) -> LembarUjiBaris = uji_konsekuensi::reopen_nasihat;
    /// The guidance beside the matrix, of every code of Pasal 17.
    list_panduan_uji(Kosong) -> Vec<PanduanUji> = panduan::list;
    /// Saves the office's own guidance of one code.
    save_panduan_uji(PanduanIsian) -> PanduanUji = panduan::save;
    /// Brings the shipped guidance of one code back.
    reset_panduan_uji(KodePasal17Req) -> PanduanUji = panduan::reset;
    /// Declares a sheet complete; its items become DIUJI.
    complete_lembar_uji(ById) -> LembarUji = uji_konsekuensi::complete;
    /// Opens a complete sheet again, with a reason.
    reopen_lembar_uji(AlasanReq) -> LembarUji = uji_konsekuensi::reopen;
    /// Sheet to the trash; refused while it is complete or printed.
    trash_lembar_uji(ById) -> () = uji_konsekuensi::trash;
    /// Sheet from the trash.
    restore_lembar_uji(ById) -> () = uji_konsekuensi::restore;
    /// Items that were tested under what no longer holds.
    list_uji_ulang(Kosong) -> Vec<PerluUjiUlang> = uji_konsekuensi::list_ulang;
    /// New sheets over these items, out of the old ones.
    start_uji_ulang(ByIdList) -> Vec<LembarUji> = uji_konsekuensi::start_ulang;
    /// What earlier sheets said of the items of a sheet.
    list_uji_sebelumnya(ById) -> Vec<UjiSebelumnya> = uji_konsekuensi::list_sebelumnya;
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
}}
