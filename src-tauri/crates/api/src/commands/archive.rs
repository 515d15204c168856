//! Places, the public list, what was made known.

use crate::command_list::part;

part! { $ archive {
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
}}
