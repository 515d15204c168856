//! D14 Penetapan or Keputusan with its annex.

use super::istilah::istilah;
use super::lembar::matriks;
use super::tanda_tangan::{Gaya, penandatangan};
use super::{Latar, or_dots};
use saksama_core::dkip::BarisDkip;
use saksama_core::keputusan::Keputusan;
use saksama_core::organisasi::{BentukKeputusan, JenisInstansi};
use saksama_core::peraturan::Peraturan;
use saksama_core::tanggal;
use saksama_core::uji_konsekuensi::LembarUji;
use saksama_documents::KolomMatriks;
use saksama_documents::keputusan as paper;

/// The decree; `rows` are its items in its order, `laws` the regulations in force, highest first.
pub(crate) fn keputusan(
    latar: &Latar,
    decree: &Keputusan,
    sheet: Option<&LembarUji>,
    rows: &[BarisDkip],
    laws: &[Peraturan],
) -> paper::Keputusan {
    let signer = latar.person(decree.penandatangan_id.as_deref());
    let regional = decree.bentuk == BentukKeputusan::Keputusan;
    let selaku = istilah("selaku_ppid", &[("wilayah", &wilayah(latar))]);
    let mut block = penandatangan(signer, Gaya::Penetapan, "ppid_tak_terisi");
    block.selaku = regional.then(|| selaku.clone());
    paper::Keputusan {
        bentuk: if regional { paper::BentukKeputusan::Keputusan } else { paper::BentukKeputusan::Penetapan },
        label_diktum: if regional { paper::LabelDiktum::Kesatu } else { paper::LabelDiktum::Pertama },
        kop: Some(latar.kop()),
        pejabat: signer.map_or_else(|| istilah("ppid_tak_terisi", &[]), |p| p.jabatan.to_uppercase()),
        selaku: regional.then_some(selaku),
        badan_publik: latar.instansi.nama_badan_publik.to_uppercase(),
        nomor: or_dots(&decree.nomor),
        tahun: Some(decree.tahun.to_string()),
        tentang: or_dots(&decree.tentang).map(|t| t.to_uppercase()),
        rahmat: regional && latar.instansi.pengaturan.rahmat_tuhan,
        menimbang: vec![],
        mengingat: laws.iter().map(Peraturan::judul_lengkap).collect(),
        memperhatikan: vec![],
        lembar: paper::RujukanLembar {
            nomor: sheet.and_then(|s| or_dots(&s.nomor)),
            // `1/PPID/XI/2026 Tahun 2026` would say the year twice
            tahun: sheet
                .map(|s| s.tahun.to_string())
                .filter(|t| sheet.is_some_and(|s| !s.nomor.ends_with(t))),
        },
        diktum: vec![],
        ditetapkan_di: latar.instansi.kota_penetapan.clone(),
        tanggal: decree.tanggal.map(tanggal::panjang),
        penandatangan: block,
        salinan: vec![],
        lampiran: Some(paper::LampiranKeputusan {
            judul: vec![],
            kolom: KolomMatriks::PerkiNo,
            baris: rows.iter().map(matriks).collect(),
        }),
    }
}

/// `KOTA …`, `KABUPATEN …`: the body without its word for government.
fn wilayah(latar: &Latar) -> String {
    let name = latar.instansi.nama_badan_publik.to_uppercase();
    match latar.instansi.jenis {
        JenisInstansi::Kementerian | JenisInstansi::Lain => name,
        _ => name.trim_start_matches("PEMERINTAH ").trim_start_matches("DAERAH ").to_owned(),
    }
}
