//! Looks through the public folder before it is written: the list cell by cell, then every finished file.

use super::berkas::Prepared;
use crate::wire::{BarisBanding, ById, IzinTemuanReq, Kosong, PeriksaDkip, Satuan, Tahap, TemuanPublik};
use crate::work::Work;
use crate::{ApiResult, Ctx};
use saksama_core::dkip::{self, BarisDkip, KataInformasi, SifatTeks, TeksInternal, TeksKantor, UraianPublik};
use saksama_core::masalah::Masalah;
use saksama_core::storage::berkas::sha256;
use saksama_documents as papers;
use saksama_durable::{Meter, Progress};
use saksama_exchange::bocor::{self, JenisTemuan, Kena, Pemeriksa, Rahasia, Umum};
use saksama_exchange::dkip::{BerakhirPublik, DipBaris, DkipPublikBaris};
use std::collections::HashSet;

/// Characters shown before and behind a finding.
const SEKITAR: usize = 90;

pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<PeriksaDkip> {
    let work = ctx.work("check_dkip")?;
    let made = Prepared::make(ctx, &work)?;
    let temuan = look(&made, &work)?;
    let banding = made.ready.list.baris.iter().zip(&made.ready.baris);
    Ok(PeriksaDkip {
        belum: u32::try_from(temuan.iter().filter(|t| t.alasan.is_none()).count()).unwrap_or(u32::MAX),
        baris: banding
            .map(|(publik, own)| BarisBanding {
                informasi_id: own.informasi_id.clone(),
                nomor: publik.nomor.clone(),
                nomor_register: own.nomor_register.clone(),
                judul: own.judul.clone(),
                publik: publik.uraian.clone(),
                berbeda: own.for_publik() != *own,
            })
            .collect(),
        tak_terbaca: unread(&made),
        temuan,
    })
}

pub(crate) fn allow_temuan(ctx: &Ctx<'_>, req: IzinTemuanReq) -> ApiResult<()> {
    ctx.write(|s| dkip::allow_temuan(s, &req.sidik, &req.kata, &req.alasan))
}

pub(crate) fn get_kata(ctx: &Ctx<'_>, req: ById) -> ApiResult<KataInformasi> {
    ctx.read(|s| dkip::get_kata(s, &req.id))
}

pub(crate) fn save_uraian_publik(ctx: &Ctx<'_>, req: UraianPublik) -> ApiResult<KataInformasi> {
    ctx.write(|s| dkip::save_uraian_publik(s, &req))
}

/// Everything that was found, in the order of the list, then of the files.
///
/// # Errors
/// `DIBATALKAN`.
pub(super) fn look(made: &Prepared, work: &Work<'_>) -> ApiResult<Vec<TemuanPublik>> {
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Baris);
    let mut found = Found { made, out: vec![], known: HashSet::new(), seen: HashSet::new() };
    found.in_list(&pemeriksa(made, &[]), &mut progress)?;
    // Who signed a decree stands on it by law, and nowhere else.
    let of_files = pemeriksa(made, &made.ready.penandatangan);
    found.in_files(&of_files, &mut work.paper())?;
    Ok(found.out)
}

/// Scans that are pictures: no program reads them here.
fn unread(made: &Prepared) -> Vec<Masalah> {
    let scans = made.ready.list.sk.iter().zip(&made.ready.scans);
    let pictures = scans.filter(|(_, scan)| {
        scan.as_ref().is_some_and(|scan| {
            papers::read_text(&scan.isi, &mut papers::quiet)
                .map_or(true, |text| text.halaman.iter().any(|page| page.trim().is_empty()))
        })
    });
    pictures
        .map(|(sk, _)| {
            Masalah::peringatan("berkas", "PINDAIAN_TAK_TERPERIKSA").with("keputusan", &sk.sebutan)
        })
        .collect()
}

fn pemeriksa(made: &Prepared, umum: &[String]) -> Pemeriksa {
    // The trail names the files of earlier exports.
    let names = made.folder.files().map(|(name, _)| name.to_owned());
    pemeriksa_of(&made.kantor, &umum.iter().cloned().chain(names).collect::<Vec<_>>())
}

/// Knows the office's own texts, but for `umum`.
#[must_use]
pub fn pemeriksa_of(kantor: &TeksKantor, umum: &[String]) -> Pemeriksa {
    let secret = |t: &TeksInternal| Rahasia {
        jenis: match t.sifat {
            SifatTeks::Nama => JenisTemuan::NamaOrang,
            SifatTeks::Nip => JenisTemuan::Nip,
            SifatTeks::Lokasi => JenisTemuan::LokasiArsip,
            SifatTeks::Judul => JenisTemuan::JudulInternal,
            SifatTeks::NomorRegister => JenisTemuan::NomorInternal,
            _ => JenisTemuan::IsiInternal,
        },
        kolom: t.kolom.clone(),
        teks: t.teks.clone(),
    };
    let known = Umum {
        teks: kantor.umum.iter().chain(umum).cloned().collect(),
        judul: kantor.judul_terbit.clone(),
        kontak: kantor.kontak.clone(),
    };
    Pemeriksa::new(kantor.rahasia.iter().map(secret).collect(), &known)
}

/// What is found, told once however often it is written.
struct Found<'a> {
    made: &'a Prepared,
    out: Vec<TemuanPublik>,
    /// Kind and words of what was found in the list.
    known: HashSet<(&'static str, String)>,
    /// Texts of the list: the files repeat them.
    seen: HashSet<String>,
}

/// Where a text of the list stands.
struct Tempat<'a> {
    nomor: &'a str,
    medan: &'static str,
    item: Option<&'a BarisDkip>,
}

impl Found<'_> {
    fn in_list(&mut self, pemeriksa: &Pemeriksa, progress: &mut Progress<'_>) -> ApiResult<()> {
        let made = self.made;
        let list = &made.ready.list;
        let mut meter = Meter::new(list.baris.len() as u64, progress);
        let heads = [("judul", &list.judul), ("instansi", &list.instansi)];
        let decrees = list.sk.iter().map(|sk| ("sk", &sk.sebutan));
        for (medan, text) in heads.into_iter().chain(decrees) {
            self.cell(pemeriksa, &Tempat { nomor: "", medan, item: None }, text);
        }
        for (row, own) in list.baris.iter().zip(&made.ready.baris) {
            for (medan, text) in cells(row) {
                self.cell(pemeriksa, &Tempat { nomor: &row.nomor, medan, item: Some(own) }, text);
            }
            meter.add(1)?;
        }
        for (row, own) in list.berakhir.iter().zip(&made.ready.berakhir) {
            let BerakhirPublik { uraian, berakhir: _ } = row;
            self.cell(pemeriksa, &Tempat { nomor: "", medan: "berakhir", item: Some(own) }, uraian);
        }
        for (row, own) in list.dip_tambahan.iter().zip(&made.ready.dip) {
            for (medan, text) in dip_cells(row) {
                self.cell(pemeriksa, &Tempat { nomor: &row.nomor, medan, item: Some(own) }, text);
            }
        }
        Ok(())
    }

    fn cell(&mut self, pemeriksa: &Pemeriksa, at: &Tempat<'_>, text: &str) {
        self.seen.insert(text.to_owned());
        let mut hits = pemeriksa.search(text);
        if let Some(own) = at.item.filter(|own| !own.publik.judul.is_empty()) {
            let told = format!("{} {}", own.publik.judul, own.publik.uraian);
            hits.extend(bocor::kata_judul(&own.judul, &told, text));
        }
        for hit in hits {
            let words = text.get(hit.mulai..hit.selesai).unwrap_or_default();
            self.known.insert((hit.jenis.as_str(), plain(words)));
            let place = format!("{}:{}", at.item.map_or("", |own| &own.informasi_id), at.medan);
            self.add(&hit, text, &place, at, "");
        }
    }

    fn in_files(&mut self, pemeriksa: &Pemeriksa, progress: &mut papers::Progress<'_>) -> ApiResult<()> {
        let made = self.made;
        for (name, bytes) in made.folder.files() {
            if name.ends_with(".pdf") {
                match papers::read_text(bytes, progress) {
                    Ok(text) => {
                        for page in text.halaman.iter().chain(&text.keterangan) {
                            self.piece(pemeriksa, name, page);
                        }
                    }
                    Err(papers::RenderError::Stopped) => return Err(papers::RenderError::Stopped.into()),
                    // a scan that no program reads is told apart
                    Err(_) => {}
                }
            } else {
                for piece in bocor::potongan(name, bytes) {
                    self.piece(pemeriksa, name, &piece.teks);
                }
            }
        }
        Ok(())
    }

    fn piece(&mut self, pemeriksa: &Pemeriksa, name: &str, text: &str) {
        if self.seen.contains(text) {
            return;
        }
        let at = Tempat { nomor: "", medan: "berkas", item: None };
        for hit in pemeriksa.search(text) {
            let words = text.get(hit.mulai..hit.selesai).unwrap_or_default();
            if self.known.insert((hit.jenis.as_str(), plain(words))) {
                self.add(&hit, text, name, &at, name);
            }
        }
    }

    fn add(&mut self, hit: &Kena, text: &str, place: &str, at: &Tempat<'_>, berkas: &str) {
        let around = around(text, hit);
        let (before, words, behind) = &around;
        // Of a page only what is shown; of a cell all of it.
        let context = if berkas.is_empty() { text.to_owned() } else { format!("{before}|{behind}") };
        let parts = [hit.jenis.as_str(), place, words.as_str(), context.as_str()];
        let sidik = sha256(parts.join("\u{1f}").as_bytes());
        if self.out.iter().rev().take(50).any(|t| t.sidik == sidik) {
            return;
        }
        let (sebelum, kata, sesudah) = around;
        self.out.push(TemuanPublik {
            alasan: self.made.dibiarkan.get(&sidik).cloned(),
            sidik,
            jenis: hit.jenis.as_str().to_owned(),
            kolom: hit.kolom.clone(),
            berkas: berkas.to_owned(),
            nomor: at.nomor.to_owned(),
            medan: at.medan.to_owned(),
            informasi_id: at.item.map(|own| own.informasi_id.clone()),
            judul: at.item.map(|own| own.judul.clone()).unwrap_or_default(),
            sebelum,
            kata,
            sesudah,
        });
    }
}

/// Words without what stands between them: a file breaks lines elsewhere.
fn plain(words: &str) -> String {
    let letters = words.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The finding with what stands before and behind it.
fn around(text: &str, hit: &Kena) -> (String, String, String) {
    let (before, rest) = text.split_at_checked(hit.mulai).unwrap_or((text, ""));
    let (words, behind) = rest.split_at_checked(hit.selesai.saturating_sub(hit.mulai)).unwrap_or((rest, ""));
    let skip = before.chars().count().saturating_sub(SEKITAR);
    let mut shown: String = before.chars().skip(skip).collect();
    if skip > 0 {
        shown.insert(0, '…');
    }
    let mut after: String = behind.chars().take(SEKITAR).collect();
    if behind.chars().nth(SEKITAR).is_some() {
        after.push('…');
    }
    (shown, words.to_owned(), after)
}

fn cells(row: &DkipPublikBaris) -> [(&'static str, &str); 7] {
    [
        ("uraian", &row.uraian),
        ("dasar_hukum", &row.dasar_hukum),
        ("konsekuensi_dibuka", &row.konsekuensi_dibuka),
        ("pertimbangan_ditutup", &row.pertimbangan_ditutup),
        ("jangka_waktu", &row.jangka_waktu),
        ("unit_penanggung_jawab", &row.unit_penanggung_jawab),
        ("penetapan", &row.penetapan),
    ]
}

fn dip_cells(row: &DipBaris) -> [(&'static str, &str); 6] {
    [
        ("dip_ringkasan_isi", &row.ringkasan_isi),
        ("dip_pejabat_menguasai", &row.pejabat_menguasai),
        ("dip_penanggung_jawab", &row.penanggung_jawab),
        ("dip_waktu_tempat", &row.waktu_tempat),
        ("dip_bentuk", &row.bentuk),
        ("dip_jangka_waktu_simpan", &row.jangka_waktu_simpan),
    ]
}
