//! D14 Penetapan or Keputusan with its annex, D15 Keputusan tambahan, and what is certified of a decree.

use super::dkip::jabatan_of;
use super::kepala_daerah::heads_region;
use super::lembar::matriks;
use super::nomor::tahun;
use super::tanda_tangan::{Gaya, penandatangan};
use super::{Latar, or_dots};
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::keputusan::{JenisKeputusan, Keputusan, KeputusanLembar, tentang_bawaan};
use saksama_core::organisasi::{BentukKeputusan, JenisInstansi};
use saksama_core::pejabat::{Pejabat, Peran};
use saksama_core::peraturan::Peraturan;
use saksama_core::tanggal;
use saksama_documents::keputusan as paper;
use saksama_documents::keputusan::tambahan::{JenisTambahan, KeputusanTambahan};
use saksama_documents::{KolomMatriks, Penandatangan};

/// The decree; `rows` are its items in its order, `laws` the regulations in force, highest first;
/// who gets copies is in `bahan`.
pub(crate) fn keputusan(
    latar: &Latar,
    decree: &Keputusan,
    rows: &[BarisDkip],
    laws: &[Peraturan],
    bahan: &BahanDokumen,
) -> paper::Keputusan {
    let signer = latar.person(decree.penandatangan_id.as_deref());
    let regional = decree.bentuk == BentukKeputusan::Keputusan;
    let mut block = penandatangan(latar, signer, Gaya::Penetapan, "ppid_tak_terisi");
    let selaku = selaku(latar, signer, regional);
    // whoever signs in another's name is no PPID by that; the official form has no other place for the word
    let another = signer.and_then(Pejabat::atas_nama_siapa).filter(|_| regional);
    block.selaku = selaku.clone().filter(|_| another.is_none());
    paper::Keputusan {
        bentuk: if regional { paper::BentukKeputusan::Keputusan } else { paper::BentukKeputusan::Penetapan },
        label_diktum: if regional { paper::LabelDiktum::Kesatu } else { paper::LabelDiktum::Pertama },
        kop: Some(if regional { latar.kop_penetap(signer) } else { latar.kop_of(signer) }),
        pejabat: match another.or(signer.map(|p| p.jabatan.as_str())) {
            Some(title) => title.to_uppercase(),
            None => latar.istilah.get("ppid_tak_terisi", &[]),
        },
        selaku,
        badan_publik: latar.instansi.nama_badan_publik.to_uppercase(),
        nomor: or_dots(&decree.nomor),
        tahun: tahun(&decree.nomor, decree.tahun),
        tentang: tentang(decree),
        rahmat: regional && latar.instansi.pengaturan.rahmat_tuhan,
        menimbang: vec![],
        mengingat: laws.iter().map(Peraturan::judul_lengkap).collect(),
        memperhatikan: vec![],
        lembar: rujukan_lembar(&decree.lembar),
        diktum: vec![],
        ditetapkan_di: latar.instansi.kota_penetapan.clone(),
        tanggal: decree.tanggal.map(tanggal::panjang),
        penandatangan: block,
        paraf: latar.paraf(),
        salinan: latar.tembusan(bahan, "salinan"),
        lampiran: Some(paper::LampiranKeputusan {
            judul: vec![],
            kolom: KolomMatriks::PerkiNo,
            baris: rows.iter().map(|r| matriks(&latar.istilah, r)).collect(),
        }),
        turunan: None,
    }
}

/// As what the decree is made, unless its official's title says so already. Whoever sets the list does so as PPID
/// (PP 61/2010 Pasal 4 ayat (2) huruf b); Lampiran III names the bare office. What is signed in the name of another is
/// the decree of that official: of the PPID Utama still, of a head of region no longer.
pub(super) fn selaku(latar: &Latar, signer: Option<&Pejabat>, regional: bool) -> Option<String> {
    let office = latar.istilah.get("selaku_ppid_penetapan", &[]);
    let title = signer.map_or_else(|| latar.istilah.get("ppid_tak_terisi", &[]), |p| p.jabatan.clone());
    if title.to_uppercase().contains(&office) {
        return None;
    }
    if !regional {
        return Some(office);
    }
    let head = latar.holder(Peran::PpidUtama);
    let is_head = |p: &Pejabat| head.is_some_and(|head| head.id == p.id);
    let as_ppid = signer.is_none_or(|p| match p.atas_nama_siapa() {
        Some(title) => latar.pejabat_bernama(title).is_some_and(is_head),
        None => !heads_region(p) || is_head(p),
    });
    as_ppid.then(|| latar.istilah.get("selaku_ppid", &[("wilayah", &wilayah(latar))]))
}

/// D15; `lama` is the decree it adds to, if there is one.
pub(crate) fn tambahan(
    latar: &Latar,
    decree: &Keputusan,
    lama: &[&Keputusan],
    rows: &[BarisDkip],
    laws: &[Peraturan],
    bahan: &BahanDokumen,
) -> KeputusanTambahan {
    KeputusanTambahan {
        jenis: JenisTambahan::Tambahan,
        ke: None,
        lama: lama.iter().map(|k| rujukan(latar, decree, k)).collect(),
        keputusan: keputusan(latar, decree, rows, laws, bahan),
    }
}

/// The subject; the proposed one of a later decree is left to its wording, which names the earlier decree in it.
fn tentang(decree: &Keputusan) -> Option<String> {
    let own = decree.tentang.trim_end_matches(['.', ';', ' ']);
    let shipped =
        decree.jenis != JenisKeputusan::Penetapan && own == tentang_bawaan(decree.jenis, decree.bentuk);
    or_dots(own).filter(|_| !shipped)
}

/// Sheets by their numbers.
pub(super) fn rujukan_lembar(list: &[KeputusanLembar]) -> Vec<paper::RujukanLembar> {
    let one = |l: &KeputusanLembar| paper::RujukanLembar {
        nomor: or_dots(&l.nomor),
        tahun: tahun(&l.nomor, l.tahun),
    };
    list.iter().map(one).collect()
}

/// The earlier decree `old` as the decree `new` names it. Two of the official form need no other name than that form has.
pub(super) fn rujukan(latar: &Latar, new: &Keputusan, old: &Keputusan) -> paper::RujukanKeputusan {
    let official = |k: &Keputusan| k.bentuk == BentukKeputusan::Penetapan;
    let badan = latar.instansi.nama_badan_publik.as_str();
    let naskah = match (official(new), official(old)) {
        (true, true) => None,
        (false, true) => Some(latar.istilah.get("nama_penetapan", &[("badan", badan)])),
        (_, false) => Some(
            latar.istilah.get("nama_keputusan", &[("jabatan", jabatan_of(latar, old))]).trim().to_owned(),
        ),
    };
    paper::RujukanKeputusan {
        naskah,
        nomor: or_dots(&old.nomor),
        tahun: tahun(&old.nomor, old.tahun),
        tentang: or_dots(old.tentang.trim_end_matches(['.', ';', ' '])),
    }
}

/// Makes a certified copy of a decree, or with `baris` an extract of that row of its annex; who certifies it is in
/// `bahan`. Number and day are written on the printed paper by hand: they are those of the record.
pub(crate) fn turunan(
    latar: &Latar,
    whole: &mut paper::Keputusan,
    decree: &Keputusan,
    baris: Option<usize>,
    bahan: &BahanDokumen,
) {
    whole.nomor = or_dots(&decree.nomor);
    whole.tahun = tahun(&decree.nomor, decree.tahun);
    whole.tanggal = decree.tanggal.map(tanggal::panjang);
    // initials are those of the signed paper, which the copy is not
    whole.paraf.clear();
    let disahkan = pengesah(latar, bahan);
    whole.turunan = Some(match baris {
        Some(nomor) => paper::Turunan::Petikan { baris: vec![nomor], disahkan },
        None => paper::Turunan::Salinan { disahkan },
    });
}

/// A person of the list by name, else what was typed, else the head of the legal unit, else dots under that office.
fn pengesah(latar: &Latar, bahan: &BahanDokumen) -> Penandatangan {
    let nama = bahan.teks("pengesah");
    let known = match nama {
        Some(nama) => latar.named(nama),
        None => latar.kepala_hukum(),
    };
    let mut block = penandatangan(latar, known, Gaya::Penetapan, "pengesah_tak_terisi");
    if known.is_none() {
        block.nama = nama.map(str::to_uppercase);
    }
    if let Some(jabatan) = bahan.teks("pengesah_jabatan") {
        block.jabatan = jabatan.to_uppercase();
    }
    block
}

/// `KOTA …`, `KABUPATEN …`: the body without its word for government.
fn wilayah(latar: &Latar) -> String {
    let name = latar.instansi.nama_badan_publik.to_uppercase();
    match latar.instansi.jenis {
        JenisInstansi::Kementerian | JenisInstansi::Lain => name,
        _ => name.trim_start_matches("PEMERINTAH ").trim_start_matches("DAERAH ").to_owned(),
    }
}
