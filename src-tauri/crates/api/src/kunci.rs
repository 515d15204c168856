//! Commands of the session: first passphrase, opening, locking, people.

use crate::percobaan::Percobaan;
use crate::sesi::{Masuk, Menunggu};
use crate::wire::{
    AddPenggunaReq, ChangeKataSandiReq, ChangePeranReq, ConfirmPemulihanReq, CreateKunciReq, KeadaanKunci,
    Kosong, KunciState, NamaReq, PemulihanBaru, Rahasia, Satuan, Tahap, UnlockPemulihanReq, UnlockReq,
    UsulKataSandi,
};
use crate::{ApiError, ApiResult, Ctx, Office};
use saksama_core::Error;
use saksama_core::op::Op;
use saksama_core::storage::{is_lost, kunci as berkas_kunci, pulih, sandikan};
use saksama_vault::{Biaya, KodePemulihan, KunciData, KunciKantor, PeranPengguna, make_kata_sandi};
use std::time::{Duration, Instant};

pub(crate) fn get_state(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<KunciState> {
    ctx.office.kunci_state()
}

pub(crate) fn propose(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<UsulKataSandi> {
    let clock = ctx.office.clock();
    let made = make_kata_sandi(&|out: &mut [u8]| clock.fill_random(out)).map_err(Error::from)?;
    Ok(UsulKataSandi { kata_sandi: Rahasia(made.to_string()) })
}

/// Makes the keys and keeps them in memory: nothing is written before the recovery code was typed back.
pub(crate) fn create(ctx: &Ctx<'_>, req: CreateKunciReq) -> ApiResult<PemulihanBaru> {
    let office = ctx.office;
    if office.kantor()?.is_some() {
        return Err(ApiError::new("KATA_SANDI_SUDAH_ADA"));
    }
    check_register(office)?;
    let clock = office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    // Before the second that measuring takes.
    saksama_vault::check_kata_sandi(&req.kata_sandi.0).map_err(Error::from)?;
    let kode = KodePemulihan::make(&acak).map_err(Error::from)?;
    let made = KunciKantor::make(&req.nama, &req.kata_sandi.0, office.biaya(), &kode, &acak);
    let (kantor, kunci) = made.map_err(Error::from)?;
    let pengguna = req.nama.trim().to_owned();
    ask_back(ctx, kode, kantor, Masuk { kunci, pengguna, peran: PeranPengguna::Atasan })
}

/// Another recovery code in the place of one that was used or lost.
pub(crate) fn renew(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<PemulihanBaru> {
    let (masuk, mut kantor) = own(ctx)?;
    let clock = ctx.office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let kode = KodePemulihan::make(&acak).map_err(Error::from)?;
    kantor.renew_pemulihan(&masuk.kunci, &kode, &acak).map_err(Error::from)?;
    ask_back(ctx, kode, kantor, masuk)
}

fn ask_back(
    ctx: &Ctx<'_>,
    kode: KodePemulihan,
    kantor: KunciKantor,
    masuk: Masuk,
) -> ApiResult<PemulihanBaru> {
    let mut random = [0_u8; 2];
    let filled = ctx.office.clock().fill_random(&mut random);
    filled.map_err(|e| ApiError::io("random", "", &e))?;
    // The first group begins the same on every sheet, so it is not asked for.
    let first = 1 + usize::from(random[0]) % 7;
    let second = 1 + (first + usize::from(random[1]) % 6) % 7;
    let minta = [first.min(second), first.max(second)];
    let text = Rahasia(kode.text().to_string());
    ctx.office.sesi().menunggu = Some(Menunggu { kode, minta, kantor, masuk });
    let minta = minta.iter().map(|i| u32::try_from(i + 1).unwrap_or(u32::MAX)).collect();
    Ok(PemulihanBaru { kode: text, minta })
}

/// Writes the keys once the code was typed back. Data of an earlier program are sealed now.
pub(crate) fn confirm(ctx: &Ctx<'_>, req: ConfirmPemulihanReq) -> ApiResult<KunciState> {
    let work = ctx.work("confirm_pemulihan")?;
    let office = ctx.office;
    let (kantor, masuk) = {
        let sesi = office.sesi();
        let menunggu = sesi.menunggu.as_ref().ok_or_else(|| ApiError::new("PEMULIHAN_BELUM_DIBUAT"))?;
        let is_typed = req.kelompok.len() == menunggu.minta.len()
            && menunggu
                .minta
                .iter()
                .zip(&req.kelompok)
                .all(|(i, typed)| menunggu.kode.is_group(*i, &typed.0));
        if !is_typed {
            return Err(ApiError::new("PEMULIHAN_TIDAK_COCOK"));
        }
        (menunggu.kantor.clone(), menunggu.masuk.clone())
    };
    let is_new = office.kantor()?.is_none();
    pulih::settle(office.root())?;
    if is_new && sandikan::is_plain(office.root())? {
        let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
        sandikan::take_over(office.root(), &kantor, &masuk.kunci, office.clock(), &mut progress)?;
    } else {
        berkas_kunci::save(office.root(), &kantor)?;
    }
    office.sesi().menunggu = None;
    office.remove_copies();
    if is_new {
        office.enter(masuk)?;
    } else {
        note(ctx, Op::UsePemulihan, "", "baru")?;
    }
    office.kunci_state()
}

pub(crate) fn unlock(ctx: &Ctx<'_>, req: UnlockReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    let kantor = closed(ctx)?;
    Percobaan::begin(office.root(), office.clock().now())?;
    let begun = Instant::now();
    let (kunci, peran) = kantor.open(&req.nama, &req.kata_sandi.0).map_err(Error::from)?;
    strengthen(office, kantor, &kunci, &req, begun.elapsed());
    let entered = office.enter_or_keep(Masuk { kunci, pengguna: req.nama.clone(), peran });
    entered.inspect_err(|_| Percobaan::take_back(office.root()))?;
    office.kunci_state()
}

/// Longest that a passphrase may take to open, before its cost is raised.
const LONGEST: Duration = Duration::from_secs(1);

/// A passphrase that is cheaper to guess than those made today is sealed again at today's cost, now that it is known. Not
/// on a computer on which that would take too long, told by how long this one `took`. Best effort: the passphrase opens
/// the office as it is, and the next opening tries again.
fn strengthen(office: &Office, mut kantor: KunciKantor, kunci: &KunciData, req: &UnlockReq, took: Duration) {
    let wanted = office.biaya.unwrap_or(Biaya::PREFERRED);
    let is_bearable =
        |present: Biaya| office.biaya.is_some() || took.mul_f64(present.factor(wanted)) <= LONGEST;
    let present = kantor.biaya(&req.nama);
    if !present.is_some_and(|present| present.is_below(wanted) && is_bearable(present)) {
        return;
    }
    let clock = office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    if kantor.strengthen(kunci, &req.nama, &req.kata_sandi.0, wanted, &acak).is_ok() {
        drop(berkas_kunci::save(office.root(), &kantor));
    }
}

pub(crate) fn unlock_with_pemulihan(ctx: &Ctx<'_>, req: UnlockPemulihanReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    office.check_settled()?;
    let mut kantor = closed(ctx)?;
    let kode = KodePemulihan::read(&req.kode.0).map_err(Error::from)?;
    saksama_vault::check_kata_sandi(&req.kata_sandi.0).map_err(Error::from)?;
    Percobaan::begin(office.root(), office.clock().now())?;
    let kunci = kantor.open_with_pemulihan(&kode).map_err(Error::from)?;
    let masuk = set_kata_sandi(ctx, &mut kantor, kunci, req.nama.trim(), &req.kata_sandi.0)?;
    berkas_kunci::save(office.root(), &kantor)?;
    office.enter(masuk).inspect_err(|_| Percobaan::take_back(office.root()))?;
    note(ctx, Op::UsePemulihan, req.nama.trim(), "")?;
    office.kunci_state()
}

/// Gives `nama` the new passphrase; somebody new becomes ATASAN, since the paper in the safe is the Atasan's.
fn set_kata_sandi(
    ctx: &Ctx<'_>,
    kantor: &mut KunciKantor,
    kunci: KunciData,
    nama: &str,
    kata_sandi: &str,
) -> ApiResult<Masuk> {
    let clock = ctx.office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let (peran, biaya) = (kantor.pengguna().find(|(n, _)| *n == nama).map(|(_, p)| p), ctx.office.biaya());
    let done = match peran {
        Some(_) => kantor.change(&kunci, nama, kata_sandi, biaya, &acak),
        None => kantor.add(&kunci, nama, PeranPengguna::Atasan, kata_sandi, biaya, &acak),
    };
    done.map_err(Error::from)?;
    let peran = peran.unwrap_or(PeranPengguna::Atasan);
    let kunci = if peran == PeranPengguna::Pembaca { kunci.without_lampiran() } else { kunci };
    Ok(Masuk { kunci, pengguna: nama.to_owned(), peran })
}

pub(crate) fn lock(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<KunciState> {
    // The weekly check would hold the data open to its end; it is made another time.
    ctx.host.cancel("check_data");
    ctx.office.lock_up()?;
    ctx.office.kunci_state()
}

/// Writes the key file only; the data stay as they are.
pub(crate) fn change_kata_sandi(ctx: &Ctx<'_>, req: ChangeKataSandiReq) -> ApiResult<()> {
    let office = ctx.office;
    let (masuk, mut kantor) = own(ctx)?;
    saksama_vault::check_kata_sandi(&req.baru.0).map_err(Error::from)?;
    Percobaan::begin(office.root(), office.clock().now())?;
    kantor.open(&masuk.pengguna, &req.lama.0).map_err(Error::from)?;
    Percobaan::forget(office.root())?;
    let clock = office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let changed = kantor.change(&masuk.kunci, &masuk.pengguna, &req.baru.0, office.biaya(), &acak);
    changed.map_err(Error::from)?;
    berkas_kunci::save(office.root(), &kantor)?;
    note(ctx, Op::ChangeKataSandi, &masuk.pengguna, "")
}

pub(crate) fn add_pengguna(ctx: &Ctx<'_>, req: AddPenggunaReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    let (masuk, mut kantor) = own(ctx)?;
    let clock = office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let nama = req.nama.trim();
    kantor
        .add(&masuk.kunci, nama, req.peran, &req.kata_sandi.0, office.biaya(), &acak)
        .map_err(Error::from)?;
    berkas_kunci::save(office.root(), &kantor)?;
    let peran = serde_json::to_value(req.peran)?;
    note(ctx, Op::AddPengguna, nama, peran.as_str().unwrap_or_default())?;
    office.kunci_state()
}

pub(crate) fn change_peran(ctx: &Ctx<'_>, req: ChangePeranReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    let (masuk, mut kantor) = own(ctx)?;
    if req.nama == masuk.pengguna {
        return Err(ApiError::new("PENGGUNA_SENDIRI"));
    }
    let (clock, kata_sandi) = (office.clock(), &req.kata_sandi.0);
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let before = kantor.pengguna().find(|(nama, _)| *nama == req.nama).map(|(_, peran)| peran);
    let changed = kantor.change_peran(&masuk.kunci, &req.nama, req.peran, kata_sandi, office.biaya(), &acak);
    changed.map_err(Error::from)?;
    berkas_kunci::save(office.root(), &kantor)?;
    let [dari, ke] = [serde_json::to_value(before)?, serde_json::to_value(req.peran)?];
    let word = |peran: &serde_json::Value| peran.as_str().unwrap_or_default().to_owned();
    ctx.write(|s| {
        s.transact(Op::ChangePeran, |tx| tx.note("pengguna", &req.nama, &word(&dari), &word(&ke), ""))
    })?;
    office.kunci_state()
}

pub(crate) fn remove_pengguna(ctx: &Ctx<'_>, req: NamaReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    let (masuk, mut kantor) = own(ctx)?;
    if req.nama == masuk.pengguna {
        return Err(ApiError::new("PENGGUNA_SENDIRI"));
    }
    kantor.remove(&masuk.kunci, &req.nama).map_err(Error::from)?;
    berkas_kunci::save(office.root(), &kantor)?;
    note(ctx, Op::RemovePengguna, &req.nama, "")?;
    office.kunci_state()
}

/// The key file of an office that is not open.
fn closed(ctx: &Ctx<'_>) -> ApiResult<KunciKantor> {
    if ctx.office.state().keadaan == KeadaanKunci::Terbuka {
        return Err(ApiError::new("SUDAH_TERBUKA"));
    }
    pulih::settle(ctx.office.root())?;
    check_register(ctx.office)?;
    ctx.office.kantor()?.ok_or_else(|| ApiError::new("KATA_SANDI_BELUM_ADA"))
}

/// Refuses a folder whose data file is gone, before a passphrase is looked at.
fn check_register(office: &Office) -> ApiResult<()> {
    if is_lost(office.root()) {
        return Err(ApiError::new("REGISTER_HILANG").with("folder", office.root().display()));
    }
    Ok(())
}

/// Who works in the officer's own data, and their key file; the practice office has nobody to manage.
fn own(ctx: &Ctx<'_>) -> ApiResult<(Masuk, KunciKantor)> {
    let masuk = ctx.office.masuk()?;
    let kantor = ctx.office.kantor()?.ok_or_else(|| ApiError::new("KATA_SANDI_BELUM_ADA"))?;
    if ctx.office.sesi().latihan.is_some() || kantor.is_latihan() {
        return Err(ApiError::new("LATIHAN_TANPA_KATA_SANDI"));
    }
    kantor.verify(&masuk.kunci).map_err(Error::from)?;
    Ok((masuk, kantor))
}

fn note(ctx: &Ctx<'_>, op: Op, nama: &str, ke: &str) -> ApiResult<()> {
    ctx.write(|s| s.transact(op, |tx| tx.note("pengguna", nama, "", ke, "")))
}
