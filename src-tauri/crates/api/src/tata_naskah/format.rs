//! How a paper is to look: the office's page setup and sentences over what is shipped.

use crate::naskah::Latar;
use saksama_core::Error;
use saksama_core::dokumen::KodeDokumen;
use saksama_core::masalah::Masalah;
use saksama_core::naskah;
use saksama_core::organisasi::{Huruf, Kertas, Pengaturan};
use saksama_core::storage::Store;
use saksama_core::tata_letak::{self, Arah, GayaKop, NomorHalaman, TEPI_REBAH, TEPI_TEGAK, TataLetak, Tepi};
use saksama_core::tata_letak::{BlokTandaTangan, can_tiga_kolom, has_gelar, is_tiga_kolom, rangkap_standar};
use saksama_documents as papers;
use saksama_documents::{Format, Margin, NaskahKantor, NaskahTercetak, UkuranKhusus};
use std::collections::BTreeMap;

/// Name of the wording that all papers share.
pub(super) const UMUM: &str = "umum";

/// Warning that a state of the office's sentences can't be read as a whole.
const TIDAK_TERBACA: &str = "SEBAGIAN_KALIMAT_TIDAK_TERBACA";

/// How one paper is to look.
#[derive(Clone)]
pub(crate) struct Tata {
    /// With everything the office wants.
    pub(crate) format: Format,
    /// As shipped but for its sentences: what is printed when the page setup can't be used.
    pub(super) standar: Format,
    /// Paper size.
    pub(crate) kertas: Kertas,
    /// A sheet of the office's own, e.g. `200 × 300 mm`, or empty.
    pub(crate) ukuran_khusus: String,
    /// No sentence that can't be used may be left aside: nobody certifies a copy in other words.
    pub(super) kalimat_wajib: bool,
    /// Whether all of the office's sentences could be read.
    kalimat_utuh: bool,
    /// What could not be used.
    pub(crate) peringatan: Vec<Masalah>,
}

/// What decides about the look beside the kind of paper.
#[derive(Default)]
pub(crate) struct Pilihan<'a> {
    /// Paper size asked for; it takes the place of the one set, and of an own sheet.
    pub(crate) kertas: Option<Kertas>,
    /// Type face in the place of that of the kind.
    pub(crate) huruf: Option<Huruf>,
    /// State of the wording; none for the one in use.
    pub(crate) naskah: Option<u32>,
    /// Id of what the paper is about, for the code on its sheets; none prints no code.
    pub(crate) subjek_id: Option<&'a str>,
    /// A page setup that isn't saved.
    pub(crate) tata_letak: Option<TataLetak>,
    /// The paper whose wording and page setup it shares, where the kind alone doesn't say so.
    pub(crate) asal: Option<KodeDokumen>,
}

impl Tata {
    /// Reads how a paper is to look.
    pub(crate) fn read(
        store: &Store,
        latar: &Latar,
        kode: KodeDokumen,
        pilihan: Pilihan<'_>,
    ) -> saksama_core::Result<Self> {
        let office = &latar.instansi.pengaturan;
        let asal = pilihan.asal.unwrap_or(kode.asal());
        let mut peringatan = Vec::new();
        let mut tata = match pilihan.tata_letak {
            Some(tata) => tata,
            None => {
                let stored = tata_letak::get(store, asal)?;
                if !stored.utuh {
                    peringatan.push(tata_letak_ditinggal());
                }
                stored.tata
            }
        };
        if pilihan.kertas.is_some() {
            (tata.lebar, tata.tinggi) = (None, None);
        }
        let kertas = pilihan.kertas.or(tata.kertas).unwrap_or(office.kertas);
        let huruf = tata.huruf.or(pilihan.huruf).unwrap_or_else(|| huruf_standar(office, kode));
        let (naskah, utuh) = naskah_kantor(store, asal.as_str(), pilihan.naskah.unwrap_or(u32::MAX))?;
        if !utuh {
            peringatan.push(Masalah::peringatan("naskah", TIDAK_TERBACA));
        }
        let bears_code = tata.kode_lembar.unwrap_or(true);
        let identitas = pilihan.subjek_id.filter(|_| bears_code).map(|id| format!("{}:{id}", kode.as_str()));
        let standar = Format { naskah, identitas, ..latar.format(kertas, huruf) };
        let ukuran_khusus = match (tata.lebar, tata.tinggi) {
            (Some(lebar), Some(tinggi)) => format!("{} × {} mm", angka(lebar), angka(tinggi)),
            _ => String::new(),
        };
        Ok(Self {
            format: put(&tata, standar.clone()),
            standar,
            kertas,
            ukuran_khusus,
            kalimat_wajib: false,
            kalimat_utuh: utuh,
            peringatan,
        })
    }

    /// The same in the words of a signed paper: those that were kept with it, else the sentences of the office as they
    /// were then over what is shipped by now.
    ///
    /// # Errors
    /// `KEPUTUSAN_BERBEDA_DARI_NASKAH` when they are to be the office's of then, which can't all be read.
    pub(crate) fn in_words_of(mut self, kept: Option<NaskahTercetak>) -> saksama_core::Result<Self> {
        if kept.is_none() && !self.kalimat_utuh {
            return Err(Error::refused("KEPUTUSAN_BERBEDA_DARI_NASKAH"));
        }
        if kept.is_some() {
            self.peringatan.retain(|m| m.kode != TIDAK_TERBACA);
        }
        self.standar.naskah_tercetak.clone_from(&kept);
        self.format.naskah_tercetak = kept;
        self.kalimat_wajib = true;
        Ok(self)
    }

    /// Labels come on sheets of A4 and nothing else: another size asked for is left aside, and told.
    pub(crate) fn on_label_sheets(&mut self, asked: Option<Kertas>) {
        (self.kertas, self.ukuran_khusus) = (Kertas::A4, String::new());
        if asked.is_some_and(|kertas| kertas != Kertas::A4) {
            self.peringatan.push(Masalah::peringatan("kertas", "LABEL_DI_LEMBAR_A4"));
        }
    }

    /// The same with the code of the trail in its foot.
    pub(crate) fn anchored(mut self, kode: Option<&str>) -> Self {
        let line = kode.map(|kode| format!("{} {kode}", crate::sentence::kata("jejak", "KAKI")));
        self.format.kode_jejak.clone_from(&line);
        self.standar.kode_jejak = line;
        self
    }

    /// The same for a page that is not final.
    pub(crate) fn draf(mut self, draf: bool) -> Self {
        (self.format.draf, self.standar.draf) = (draf, draf);
        self
    }
}

/// The warning that the office's page setup was left aside.
pub(super) fn tata_letak_ditinggal() -> Masalah {
    Masalah::peringatan("tata_letak", "TATA_LETAK_TIDAK_DIPAKAI")
}

/// Face of a kind of paper unless its page setup says another.
fn huruf_standar(office: &Pengaturan, kode: KodeDokumen) -> Huruf {
    match kode.asal() {
        KodeDokumen::D14 | KodeDokumen::D15 | KodeDokumen::D21 => office.huruf_keputusan,
        KodeDokumen::D02
        | KodeDokumen::D03
        | KodeDokumen::D04
        | KodeDokumen::D05
        | KodeDokumen::D18
        | KodeDokumen::D19
        | KodeDokumen::D19Label
        | KodeDokumen::D19Kartu
        | KodeDokumen::D19Penataan
        | KodeDokumen::D20
        | KodeDokumen::D25Kartu
        | KodeDokumen::D25Peminjaman
        | KodeDokumen::D25JatuhTempo => Huruf::Sans,
        _ => office.huruf_surat,
    }
}

/// The standard of a kind of paper, every field with its value but an own sheet and the way its pages lie.
pub(super) fn standar(office: &Pengaturan, kode: KodeDokumen) -> TataLetak {
    let base = Format::default();
    let tepi = |[atas, bawah, kiri, kanan]: [f64; 4]| Tepi {
        atas: Some(atas),
        bawah: Some(bawah),
        kiri: Some(kiri),
        kanan: Some(kanan),
    };
    TataLetak {
        kertas: Some(office.kertas),
        lebar: None,
        tinggi: None,
        tepi: tepi(TEPI_TEGAK),
        tepi_rebah: tepi(TEPI_REBAH),
        huruf: Some(huruf_standar(office, kode)),
        ukuran_huruf: Some(f64::from(base.ukuran_huruf)),
        // by tenths: 1.3 as f32 is no round number as f64
        spasi: Some((f64::from(base.spasi) * 10.0).round() / 10.0),
        nomor_halaman: Some(NomorHalaman::AtasTengah),
        // the paper says which of its pages lie
        arah: None,
        gaya_kop: Some(GayaKop::Penuh),
        kop_dicetak: Some(base.kop_dicetak),
        kata_penyambung: Some(base.kata_penyambung),
        muat_satu_halaman: Some(base.muat_satu_halaman),
        kode_lembar: Some(true),
        rangkap: Some(rangkap_standar(kode)),
        tanda_tangan: blok_standar(office, kode),
    }
}

/// The signature block of a kind of paper as shipped; who signs, initials and gets copies is nobody's standard.
fn blok_standar(office: &Pengaturan, kode: KodeDokumen) -> BlokTandaTangan {
    BlokTandaTangan {
        tampil_gelar: Some(has_gelar(kode)),
        tampil_pangkat: Some(true),
        tampil_nip: Some(true),
        tiga_kolom: can_tiga_kolom(kode).then(|| is_tiga_kolom(office.profil_sop)),
        ..BlokTandaTangan::default()
    }
}

/// The page setup over a format.
fn put(tata: &TataLetak, base: Format) -> Format {
    let margin = |tepi: Tepi, standar| {
        let [atas, bawah, kiri, kanan] = tepi.or(standar).map(|mm| mm as f32);
        (tepi != Tepi::default()).then_some(Margin { atas, bawah, kiri, kanan })
    };
    Format {
        ukuran_khusus: tata
            .lebar
            .zip(tata.tinggi)
            .map(|(lebar, tinggi)| UkuranKhusus { lebar: lebar as f32, tinggi: tinggi as f32 }),
        margin: margin(tata.tepi, TEPI_TEGAK),
        margin_rebah: margin(tata.tepi_rebah, TEPI_REBAH),
        ukuran_huruf: tata.ukuran_huruf.map_or(base.ukuran_huruf, |size| size as f32),
        spasi: tata.spasi.map_or(base.spasi, |lead| lead as f32),
        nomor_halaman: match tata.nomor_halaman {
            None | Some(NomorHalaman::AtasTengah) => papers::NomorHalaman::AtasTengah,
            Some(NomorHalaman::BawahTengah) => papers::NomorHalaman::BawahTengah,
            Some(NomorHalaman::HalamanDari) => papers::NomorHalaman::HalamanDari,
            Some(NomorHalaman::Tanpa) => papers::NomorHalaman::Tanpa,
        },
        arah: tata.arah.map(|arah| match arah {
            Arah::Tegak => papers::Arah::Tegak,
            Arah::Rebah => papers::Arah::Rebah,
        }),
        gaya_kop: match tata.gaya_kop {
            None | Some(GayaKop::Penuh) => papers::GayaKop::Penuh,
            Some(GayaKop::TanpaAlamat) => papers::GayaKop::TanpaAlamat,
            Some(GayaKop::Tanpa) => papers::GayaKop::Tanpa,
        },
        kop_dicetak: tata.kop_dicetak.unwrap_or(base.kop_dicetak),
        kata_penyambung: tata.kata_penyambung.unwrap_or(base.kata_penyambung),
        muat_satu_halaman: tata.muat_satu_halaman.unwrap_or(base.muat_satu_halaman),
        ..base
    }
}

/// The office's sentences of a paper, of what is annexed to it (the form D02 to D01), and of all papers, and its
/// words for their fields, as they were in the state `sampai`; and whether all of them could be read.
pub(crate) fn naskah_kantor(
    store: &Store,
    kode: &str,
    sampai: u32,
) -> saksama_core::Result<(NaskahKantor, bool)> {
    let mut out = NaskahKantor { versi: 0, kalimat: BTreeMap::new() };
    let mut utuh = true;
    let annexed = (kode == KodeDokumen::D01.as_str()).then_some(KodeDokumen::D02.as_str());
    for kode in [kode, UMUM, papers::Istilah::NAMA].into_iter().chain(annexed) {
        if let Some(found) = naskah::at(store, kode, sampai)? {
            utuh &= found.utuh;
            // A reset is a state too: a print that named an older one would bring back what was taken out.
            out.versi = out.versi.max(found.versi);
            if !found.kalimat.is_empty() {
                out.kalimat.insert(kode.to_owned(), found.kalimat);
            }
        }
    }
    Ok((out, utuh))
}

/// The state of the wording that a printed paper names: `D08/2-kantor/3+umum/5` → 3; 0 for shipped sentences only.
pub(crate) fn state_of(naskah_versi: &str) -> u32 {
    let own = naskah_versi.split('+').find_map(|part| part.split_once("-kantor/"));
    own.and_then(|(_, number)| number.parse().ok()).unwrap_or(0)
}

/// A measure as Indonesians write it: `215,9`.
pub(super) fn angka(value: f64) -> String {
    value.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::{Format, angka, put, state_of};
    use saksama_core::dokumen::KodeDokumen;
    use saksama_core::organisasi::Pengaturan;
    use saksama_documents::{Margin, UkuranKhusus};

    #[test]
    fn the_state_of_the_wording_is_read_from_a_print() {
        let versions =
            [("D08/2+umum/5", 0), ("D08/2-kantor/3+umum/5", 3), ("D08/2+umum/5-kantor/12", 12), ("", 0)];
        for (versi, state) in versions {
            assert_eq!(state_of(versi), state, "{versi}");
        }
    }

    #[test]
    fn the_standard_said_is_the_standard_printed() {
        for kode in KodeDokumen::ALL {
            let said = super::standar(&Pengaturan::default(), *kode);
            let explicit = put(&said, Format::default());
            let margin = |atas, bawah, kiri, kanan| Some(Margin { atas, bawah, kiri, kanan });
            let shipped = Format {
                // what the documents crate says that `None` takes
                margin: margin(20.0, 25.0, 30.0, 20.0),
                margin_rebah: margin(20.0, 20.0, 20.0, 20.0),
                ..Format::default()
            };
            assert_eq!(explicit, shipped, "{kode:?}");
        }
        let own = saksama_core::tata_letak::TataLetak {
            lebar: Some(200.5),
            tinggi: Some(300.0),
            ..Default::default()
        };
        let put = put(&own, Format::default());
        assert_eq!(put.ukuran_khusus, Some(UkuranKhusus { lebar: 200.5, tinggi: 300.0 }));
        assert_eq!(angka(200.5), "200,5");
    }
}
