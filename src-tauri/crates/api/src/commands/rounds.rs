//! Rounds by the SOP.

use crate::command_list::part;

part! { $ rounds {
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
    /// The SOP of the office by a profile: its own copy, else as shipped.
    get_sop(ProfilSopReq) -> SopKantor = sop::get;
    /// Saves the office's copy of an SOP; new rounds begin with it.
    save_sop(SopIsian) -> SopKantor = sop::save;
    /// The SOP as shipped again.
    reset_sop(ProfilSopReq) -> SopKantor = sop::reset;
    /// Draws the sheet of the office's SOP.
    preview_lembar_sop(ProfilSopReq) -> Pratinjau = sop::preview;
}}
