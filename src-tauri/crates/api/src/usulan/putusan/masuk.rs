//! A package of the main office: verified like any other, shown, then written down beside the items of the unit. Nothing
//! that the unit wrote is changed.

use super::super::amplop::{self, Dibuka};
use super::super::masuk::{asal, unit_of};
use super::daftar::{self, Here};
use crate::cadangan;
use crate::wire::{BerkasPutusan, HasilTerimaPutusan, TerimaPutusanReq};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::AlasanCadangan;
use saksama_core::dokumen::nama_berkas;
use saksama_core::keputusan::JenisKeputusan;
use saksama_core::organisasi::{self, BentukKeputusan};
use saksama_core::paket::{
    self, HasilPutusan, JenisPaket, KeputusanDiterima, Nilai, PaketMasuk, PeranBerkas, PutusanItem,
    PutusanMasuk, SuratMasuk,
};
use saksama_core::storage::Store;
use saksama_core::tanggal;
use saksama_core::unit::Unit;
use saksama_exchange::paket::{
    Bag, DKIP, JenisPaket as IsiJenis, KeputusanPutusan, PINDAIAN, PutusanBaris, SK, read_putusan,
};
use std::path::Path;

/// Longest text of a decree or a row, characters.
const PANJANG: usize = 20_000;

pub(crate) fn receive(ctx: &Ctx<'_>, req: TerimaPutusanReq) -> ApiResult<HasilTerimaPutusan> {
    let work = ctx.work("receive_putusan")?;
    let dibuka = amplop::open(ctx, &work, Path::new(&req.path))?;
    amplop::check_jenis(&dibuka.bag, IsiJenis::Putusan, &req.path)?;
    if !req.uji_coba {
        // Judged before, so that what is refused as a whole changes nothing in the data folder.
        let known = known(&ctx.office.lock(), &dibuka, &req.path)?;
        if known.nilai.sudah_diterima.is_none() {
            cadangan::make_before(ctx, &work, AlasanCadangan::SebelumImpor)?;
        }
    }
    let mut store = ctx.office.lock();
    let Known { unit, mut masuk, mut putusan, nilai } = known(&store, &dibuka, &req.path)?;
    let here = Here::of(&store, &unit.id)?;
    for item in &mut putusan.item {
        item.informasi_id = here.find(&item.asal);
    }
    masuk.jumlah = u32::try_from(putusan.item.len()).unwrap_or(u32::MAX);
    let mut baris = Vec::new();
    for item in &putusan.item {
        baris.push(daftar::row(&store, &here, item, putusan.keputusan.tanggal)?);
    }
    let dicatat = !req.uji_coba && nilai.sudah_diterima.is_none();
    if dicatat {
        paket::take_putusan(&mut store, &putusan, &masuk)?;
    }
    let berkas = putusan.berkas.iter().map(|surat| BerkasPutusan {
        peran: surat.peran,
        nama: surat.nama.clone(),
        ukuran: surat.bita.len() as u64,
        pdf: surat.media == "application/pdf",
        sumber: None,
        halaman: None,
    });
    Ok(HasilTerimaPutusan {
        unit: unit.nama,
        pengirim: putusan.pengirim.clone(),
        asal: asal(&masuk, &nilai, &dibuka),
        berkas: berkas.collect(),
        keputusan: putusan.keputusan,
        baris,
        dicatat,
    })
}

/// A package of the main office, and what its number says.
struct Known {
    unit: Unit,
    masuk: PaketMasuk,
    putusan: PutusanMasuk,
    nilai: Nilai,
}

/// Judges the package as a whole. What it says is read only when its signature is that of the main office.
fn known(store: &Store, dibuka: &Dibuka, path: &str) -> ApiResult<Known> {
    let kepala = dibuka.bag.kepala();
    if kepala.latihan && !organisasi::get(store)?.latihan {
        return Err(ApiError::new("PUTUSAN_LATIHAN"));
    }
    let utama = paket::pihak_of(store, None)?;
    let pengirim = utama.as_ref().map_or_else(|| kepala.instansi.clone(), |utama| utama.nama.clone());
    amplop::check_penanda(store, dibuka, None, &pengirim)?;
    if dibuka.penanda.is_none() {
        // No key of a main office is recorded either: nobody vouches for it.
        return Err(ApiError::new("PAKET_KUNCI_BELUM_DIKENAL").with("nama", pengirim).with("unit_id", ""));
    }
    let said = read_putusan(path, dibuka.bag.isi())?;
    if said.unit.kode_unit != kepala.kode_unit {
        let error = ApiError::new("PAKET_UNIT_BERBEDA").with("kode", &kepala.kode_unit);
        return Err(error.with("lain", &said.unit.kode_unit));
    }
    let unit = unit_of(store, &said.unit.kode_unit, &said.unit.nama)?;
    let masuk = PaketMasuk {
        jenis: JenisPaket::Putusan,
        unit_id: unit.id.clone(),
        nomor: kepala.nomor,
        sha256: dibuka.bag.sha256(),
        penanda: dibuka.penanda.clone(),
        surat_nomor: String::new(),
        tanggal: kepala.dibuat,
        jumlah: 0,
    };
    let nilai = paket::judge(store, &masuk, &kepala.sebelumnya)?;
    let broken =
        |what: &str| ApiError::new("PAKET_RUSAK").with("berkas", name_of(path)).with("rincian", what);
    let keputusan = about(&said.keputusan).ok_or_else(|| broken("keputusan"))?;
    let item: Option<Vec<PutusanItem>> = said.baris.iter().map(item).collect();
    let item = item.ok_or_else(|| broken("baris"))?;
    let berkas = papers(&dibuka.bag, &keputusan).ok_or_else(|| broken("berkas"))?;
    Ok(Known { unit, masuk, putusan: PutusanMasuk { pengirim, keputusan, berkas, item }, nilai })
}

fn name_of(path: &str) -> String {
    Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A text that can be shown and kept; none for one that no program of ours would have sent.
fn text(text: &str) -> Option<String> {
    let is_unseen = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    (text.chars().count() <= PANJANG && !text.contains(is_unseen)).then(|| text.to_owned())
}

fn about(k: &KeputusanPutusan) -> Option<KeputusanDiterima> {
    Some(KeputusanDiterima {
        jenis: JenisKeputusan::parse(&k.jenis)?,
        bentuk: BentukKeputusan::parse(&k.bentuk)?,
        tentang: text(&k.tentang)?,
        nomor: text(&k.nomor)?,
        tahun: k.tahun,
        tanggal: k.tanggal,
        penandatangan: text(&k.penandatangan)?,
        penandatangan_jabatan: text(&k.penandatangan_jabatan)?,
    })
}

fn item(b: &PutusanBaris) -> Option<PutusanItem> {
    Some(PutusanItem {
        informasi_id: None,
        asal: text(&b.asal)?,
        nomor_register: None,
        judul: text(&b.isi.judul)?,
        hasil: HasilPutusan::parse(&b.hasil)?,
        jangka_waktu: text(&b.jangka_waktu)?,
        berakhir: b.berakhir,
        alasan: text(&b.alasan)?,
        isi: serde_json::to_string(&b.isi).ok()?,
    })
}

/// The papers, each of the kind that its name says; the decree is always there.
fn papers(bag: &Bag, k: &KeputusanDiterima) -> Option<Vec<SuratMasuk>> {
    let sk = format!("Keputusan Nomor {}", k.nomor);
    let scan = format!("{sk} pindaian");
    let dkip = format!("Daftar informasi yang dikecualikan {}", tanggal::panjang(k.tanggal));
    let mut out: Vec<SuratMasuk> = Vec::new();
    for name in [SK].into_iter().chain(PINDAIAN).chain([DKIP]) {
        let Some(bytes) = bag.lampiran(name) else { continue };
        let (peran, judul) = match name {
            SK => (PeranBerkas::Sk, &sk),
            DKIP => (PeranBerkas::Dkip, &dkip),
            _ => (PeranBerkas::Pindaian, &scan),
        };
        let ending = name.rsplit('.').next()?;
        let (media, begins): (_, &[u8]) = match ending {
            "png" => ("image/png", b"\x89PNG\r\n\x1a\n"),
            "jpg" => ("image/jpeg", b"\xff\xd8\xff"),
            _ => ("application/pdf", b"%PDF-"),
        };
        if !bytes.starts_with(begins) || out.iter().any(|known| known.peran == peran) {
            return None;
        }
        out.push(SuratMasuk { peran, nama: nama_berkas(judul, ending), media, bita: bytes.to_vec() });
    }
    out.iter().any(|surat| surat.peran == PeranBerkas::Sk).then_some(out)
}
