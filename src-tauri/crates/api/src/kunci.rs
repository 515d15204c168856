//! Commands of the session: first passphrase, opening, locking, people.

use crate::sesi::{HeldKunci, KODE_PEMULIHAN, Masuk, Menunggu, is_damage};
use crate::wire::{
    AddPenggunaReq, ChangeKataSandiReq, ChangePeranReq, ConfirmPemulihanReq, CreateKunciReq, KeadaanKunci,
    Kosong, KunciState, NamaReq, PemulihanBaru, Rahasia, Satuan, Tahap, UnlockPemulihanReq, UnlockReq,
    UsulKataSandi,
};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx, Office};
use saksama_core::Error;
use saksama_core::op::Op;
use saksama_core::storage::{is_lost, kunci as berkas_kunci, pulih, sandikan};
use saksama_vault::{
    Biaya, KodePemulihan, KunciData, KunciKantor, PeranPengguna, SLOT_PEMULIHAN, SalinanKunci,
    make_kata_sandi,
};
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
    check_kunci(office)?;
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
    ask_back(ctx, kode, Some(kantor), Masuk { kunci, pengguna, peran: PeranPengguna::Atasan })
}

/// Another recovery code in the place of one that was used or lost. It is put into the key file as that is when the code was
/// typed back: people may come and go until then.
pub(crate) fn renew(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<PemulihanBaru> {
    let (masuk, _) = own(ctx)?;
    let clock = ctx.office.clock();
    let kode = KodePemulihan::make(&|out: &mut [u8]| clock.fill_random(out)).map_err(Error::from)?;
    ask_back(ctx, kode, None, masuk)
}

fn ask_back(
    ctx: &Ctx<'_>,
    kode: KodePemulihan,
    baru: Option<KunciKantor>,
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
    ctx.office.sesi().menunggu = Some(Menunggu { kode, minta, baru, masuk });
    let minta = minta.iter().map(|i| u32::try_from(i + 1).unwrap_or(u32::MAX)).collect();
    Ok(PemulihanBaru { kode: text, minta })
}

/// Writes the keys once the code was typed back. Data of an earlier program are sealed now.
pub(crate) fn confirm(ctx: &Ctx<'_>, req: ConfirmPemulihanReq) -> ApiResult<KunciState> {
    let work = ctx.work("confirm_pemulihan")?;
    let waiting = ctx.office.sesi().menunggu.clone();
    let Menunggu { kode, minta, baru, masuk } =
        waiting.ok_or_else(|| ApiError::new("PEMULIHAN_BELUM_DIBUAT"))?;
    let is_typed = req.kelompok.len() == minta.len()
        && minta.iter().zip(&req.kelompok).all(|(i, typed)| kode.is_group(*i, &typed.0));
    if !is_typed {
        return Err(ApiError::new("PEMULIHAN_TIDAK_COCOK"));
    }
    match baru {
        Some(kantor) => begin(ctx, &work, &kantor, masuk)?,
        None => {
            let clock = ctx.office.clock();
            let acak = |out: &mut [u8]| clock.fill_random(out);
            change(ctx, Op::RenewPemulihan, |masuk, kantor| {
                kantor.renew_pemulihan(&masuk.kunci, &kode, &acak).map_err(Error::from)?;
                Ok(Catatan { ke: "baru".into(), ..Catatan::default() })
            })?;
        }
    }
    ctx.office.sesi().menunggu = None;
    ctx.office.remove_copies();
    ctx.office.kunci_state()
}

/// The first keys of the office. Those of another one that came meanwhile stay.
fn begin(ctx: &Ctx<'_>, work: &Work<'_>, kantor: &KunciKantor, masuk: Masuk) -> ApiResult<()> {
    let office = ctx.office;
    let held = office.one_kunci();
    pulih::settle(office.root())?;
    check_kunci(office)?;
    match office.kantor()? {
        // Written by a try that got no further.
        Some(found) if found.newest() == kantor => {}
        Some(_) => return Err(ApiError::new("KATA_SANDI_SUDAH_ADA")),
        None if sandikan::is_plain(office.root())? => {
            let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
            let who = (&masuk.kunci, masuk.pengguna.as_str());
            sandikan::take_over(office.root(), kantor, who, office.clock(), &mut progress)?;
        }
        None => berkas_kunci::save(office.root(), kantor)?,
    }
    let slot = masuk.pengguna.clone();
    office.enter_holding(masuk, &slot, &held)
}

pub(crate) fn unlock(ctx: &Ctx<'_>, req: UnlockReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    let kantor = closed(ctx)?;
    office.percobaan.begin(office.clock().as_ref())?;
    let begun = Instant::now();
    let (kunci, peran) = kantor.open(&req.nama, &req.kata_sandi.0).map_err(Error::from)?;
    let took = begun.elapsed();
    let entered = office.enter_or_keep(Masuk { kunci: kunci.clone(), pengguna: req.nama.clone(), peran });
    entered.inspect_err(|_| office.percobaan.take_back())?;
    strengthen(ctx, &kunci, &req, took);
    office.kunci_state()
}

/// Longest that a passphrase may take to open, before its cost is raised.
const LONGEST: Duration = Duration::from_secs(1);

/// A passphrase that is cheaper to guess than those made today is sealed again at today's cost, now that it is known. Not
/// on a computer on which that would take too long, told by how long this one `took`. Best effort: the passphrase opens
/// the office as it is, and the next opening tries again.
fn strengthen(ctx: &Ctx<'_>, kunci: &KunciData, req: &UnlockReq, took: Duration) {
    let office = ctx.office;
    let wanted = office.biaya.unwrap_or(Biaya::PREFERRED);
    let is_bearable =
        |present: Biaya| office.biaya.is_some() || took.mul_f64(present.factor(wanted)) <= LONGEST;
    // A long restore holds it: who comes back to that doesn't wait here.
    let Some(_held) = office.try_kunci() else { return };
    let Ok(mut kantor) = berkas_kunci::load_of(office.root(), kunci) else { return };
    let present = kantor.biaya(&req.nama);
    if !present.is_some_and(|present| present.is_below(wanted) && is_bearable(present)) {
        return;
    }
    let clock = office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let sealed = kantor.strengthen(kunci, &req.nama, &req.kata_sandi.0, wanted, &acak);
    if sealed.is_ok() && berkas_kunci::save(office.root(), &kantor).is_ok() {
        // It opens what it opened: no line in the trail.
        drop(ctx.write(|s| s.keep_kunci(&kantor)));
    }
}

pub(crate) fn unlock_with_pemulihan(ctx: &Ctx<'_>, req: UnlockPemulihanReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    office.check_settled()?;
    let found = closed(ctx)?;
    let (kode, nama) = (KodePemulihan::read(&req.kode.0).map_err(Error::from)?, req.nama.trim());
    saksama_vault::check_kata_sandi(&req.kata_sandi.0).map_err(Error::from)?;
    office.percobaan.begin(office.clock().as_ref())?;
    let held = office.one_kunci();
    let kunci = found.open_with_pemulihan(&kode).map_err(Error::from)?;
    let mut kantor = berkas_kunci::load_of(office.root(), &kunci)?;
    let own = kunci.clone();
    let masuk = set_kata_sandi(ctx, &mut kantor, kunci, nama, &req.kata_sandi.0)?;
    let entered = office.enter_or_keep_holding(masuk, SLOT_PEMULIHAN, &held);
    if entered.is_ok() {
        // One in the place of a newer one lost the slots that don't count: the passphrase goes into what is left of it.
        let present = berkas_kunci::load_of(office.root(), &own)?;
        if present.urutan() >= kantor.urutan() {
            kantor = present;
            let _again = set_kata_sandi(ctx, &mut kantor, own, nama, &req.kata_sandi.0)?;
        }
    }
    // The passphrase counts for damaged data too: they are opened again after a restore.
    if entered.as_ref().err().is_none_or(is_damage) {
        berkas_kunci::save(office.root(), &kantor).inspect_err(|_| drop(office.leave()))?;
    }
    entered.inspect_err(|_| office.percobaan.take_back())?;
    take_note(ctx, Op::UsePemulihan, &kantor, &Catatan { nama: nama.to_owned(), ..Catatan::default() });
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
    ctx.host.put_papers_away();
    ctx.office.kunci_state()
}

/// Writes the key file only; the data stay as they are.
pub(crate) fn change_kata_sandi(ctx: &Ctx<'_>, req: ChangeKataSandiReq) -> ApiResult<KunciState> {
    let office = ctx.office;
    let clock = office.clock();
    saksama_vault::check_kata_sandi(&req.baru.0).map_err(Error::from)?;
    change(ctx, Op::ChangeKataSandi, |masuk, kantor| {
        office.percobaan.begin(clock.as_ref())?;
        kantor.open(&masuk.pengguna, &req.lama.0).map_err(Error::from)?;
        office.percobaan.settle(&mut office.lock())?;
        let acak = |out: &mut [u8]| clock.fill_random(out);
        let changed = kantor.change(&masuk.kunci, &masuk.pengguna, &req.baru.0, office.biaya(), &acak);
        changed.map_err(Error::from)?;
        Ok(Catatan { nama: masuk.pengguna.clone(), ..Catatan::default() })
    })
}

pub(crate) fn add_pengguna(ctx: &Ctx<'_>, req: AddPenggunaReq) -> ApiResult<KunciState> {
    let clock = ctx.office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    change(ctx, Op::AddPengguna, |masuk, kantor| {
        let (nama, biaya) = (req.nama.trim(), ctx.office.biaya());
        if nama == KODE_PEMULIHAN {
            return Err(ApiError::new("PENGGUNA_SUDAH_ADA"));
        }
        let added = kantor.add(&masuk.kunci, nama, req.peran, &req.kata_sandi.0, biaya, &acak);
        added.map_err(Error::from)?;
        Ok(Catatan { nama: nama.to_owned(), ke: word(req.peran)?, ..Catatan::default() })
    })
}

pub(crate) fn change_peran(ctx: &Ctx<'_>, req: ChangePeranReq) -> ApiResult<KunciState> {
    let clock = ctx.office.clock();
    let acak = |out: &mut [u8]| clock.fill_random(out);
    change(ctx, Op::ChangePeran, |masuk, kantor| {
        refuse_own(masuk, &req.nama)?;
        let before = kantor.pengguna().find(|(nama, _)| *nama == req.nama).map(|(_, peran)| peran);
        let (kata_sandi, biaya) = (&req.kata_sandi.0, ctx.office.biaya());
        let changed = kantor.change_peran(&masuk.kunci, &req.nama, req.peran, kata_sandi, biaya, &acak);
        changed.map_err(Error::from)?;
        let dari = before.map(word).transpose()?.unwrap_or_default();
        Ok(Catatan { nama: req.nama.clone(), dari, ke: word(req.peran)? })
    })
}

pub(crate) fn remove_pengguna(ctx: &Ctx<'_>, req: NamaReq) -> ApiResult<KunciState> {
    change(ctx, Op::RemovePengguna, |masuk, kantor| {
        refuse_own(masuk, &req.nama)?;
        kantor.remove(&masuk.kunci, &req.nama).map_err(Error::from)?;
        Ok(Catatan { nama: req.nama.clone(), ..Catatan::default() })
    })
}

/// A role as the trail writes it.
fn word(peran: PeranPengguna) -> ApiResult<String> {
    Ok(serde_json::to_value(peran)?.as_str().unwrap_or_default().to_owned())
}

fn refuse_own(masuk: &Masuk, nama: &str) -> ApiResult<()> {
    if nama == masuk.pengguna { Err(ApiError::new("PENGGUNA_SENDIRI")) } else { Ok(()) }
}

/// What the trail says of a change of the keys.
#[derive(Default)]
struct Catatan {
    nama: String,
    dari: String,
    ke: String,
}

/// Changes the key file, read and written by one at a time, or what one did would be undone by another who had read it
/// before. Once it is written the change counts, whether or not the trail can take its line.
fn change(
    ctx: &Ctx<'_>,
    op: Op,
    change: impl FnOnce(&Masuk, &mut KunciKantor) -> ApiResult<Catatan>,
) -> ApiResult<KunciState> {
    ctx.office.check_no_exchange()?;
    let _held: HeldKunci<'_> = ctx.office.one_kunci();
    let (masuk, mut kantor) = own(ctx)?;
    let catatan = change(&masuk, &mut kantor)?;
    berkas_kunci::save(ctx.office.root(), &kantor)?;
    take_note(ctx, op, &kantor, &catatan);
    ctx.office.kunci_state()
}

/// Writes the change of the keys that counts already into the trail. What can't be written is told with the reply, and
/// written by the next opening.
fn take_note(ctx: &Ctx<'_>, op: Op, kantor: &KunciKantor, catatan: &Catatan) {
    let Catatan { nama, dari, ke } = catatan;
    let noted = ctx.write(|s| {
        s.transact(op, |tx| {
            tx.keep_kunci(kantor)?;
            tx.note("pengguna", nama, dari, ke, "")
        })
    });
    ctx.office.sesi().belum_tercatat = noted.is_err();
}

/// The key file of an office that is not open.
fn closed(ctx: &Ctx<'_>) -> ApiResult<SalinanKunci> {
    if ctx.office.state().keadaan == KeadaanKunci::Terbuka {
        return Err(ApiError::new("SUDAH_TERBUKA"));
    }
    pulih::settle(ctx.office.root())?;
    check_kunci(ctx.office)?;
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

/// Refuses sealed data without a key file that opens them: new keys beside them would open nothing.
fn check_kunci(office: &Office) -> ApiResult<()> {
    if office.is_kunci_lost()? {
        return Err(ApiError::new("KUNCI_HILANG").with("folder", office.root().display()));
    }
    Ok(())
}

/// Who works in the officer's own data, and their key file; the practice office has nobody to manage.
fn own(ctx: &Ctx<'_>) -> ApiResult<(Masuk, KunciKantor)> {
    let masuk = ctx.office.masuk()?;
    let is_latihan = ctx.office.sesi().latihan.is_some();
    let kantor = berkas_kunci::load_of(ctx.office.root(), &masuk.kunci);
    if is_latihan || kantor.as_ref().is_ok_and(KunciKantor::is_latihan) {
        return Err(ApiError::new("LATIHAN_TANPA_KATA_SANDI"));
    }
    Ok((masuk, kantor?))
}
