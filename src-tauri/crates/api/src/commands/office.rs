//! The keys, what to do now, the office and its people, the law.

use crate::command_list::part;

part! { $ office {
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
}}
