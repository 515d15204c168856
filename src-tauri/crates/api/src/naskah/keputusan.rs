//! D14 Penetapan or Keputusan with its annex.

use super::istilah::istilah;
use super::lembar::matriks;
use super::nomor::tahun;
use super::tanda_tangan::{Gaya, penandatangan};
use super::{Latar, or_dots};
use saksama_core::dkip::BarisDkip;
use saksama_core::keputusan::Keputusan;
use saksama_core::organisasi::{BentukKeputusan, JenisInstansi};
use saksama_core::peraturan::Peraturan;
use saksama_core::tanggal;
use saksama_documents::KolomMatriks;
use saksama_documents::keputusan as paper;

/// The decree; `rows` are its items in its order, `laws` the regulations in force, highest first.
pub(crate) fn keputusan(
    latar: &Latar,
    decree: &Keputusan,
    rows: &[BarisDkip],
    laws: &[Peraturan],
) -> paper::Keputusan {
    let signer = latar.person(decree.penandatangan_id.as_deref());
    let regional = decree.bentuk == BentukKeputusan::Keputusan;
    let mut block = penandatangan(signer, Gaya::Penetapan, "ppid_tak_terisi");
    // Whoever sets the list does so as PPID (PP 61/2010 Pasal 4 ayat (2) huruf b); Lampiran III names the bare office.
    let selaku = if regional {
        istilah("selaku_ppid", &[("wilayah", &wilayah(latar))])
    } else {
        istilah("selaku_ppid_penetapan", &[])
    };
    let says_so = block.jabatan.contains(&istilah("selaku_ppid_penetapan", &[]));
    let selaku = (!says_so).then_some(selaku);
    block.selaku = selaku.clone();
    paper::Keputusan {
        bentuk: if regional { paper::BentukKeputusan::Keputusan } else { paper::BentukKeputusan::Penetapan },
        label_diktum: if regional { paper::LabelDiktum::Kesatu } else { paper::LabelDiktum::Pertama },
        kop: Some(latar.kop()),
        pejabat: signer.map_or_else(|| istilah("ppid_tak_terisi", &[]), |p| p.jabatan.to_uppercase()),
        selaku,
        badan_publik: latar.instansi.nama_badan_publik.to_uppercase(),
        nomor: or_dots(&decree.nomor),
        tahun: tahun(&decree.nomor, decree.tahun),
        tentang: or_dots(decree.tentang.trim_end_matches(['.', ';', ' '])),
        rahmat: regional && latar.instansi.pengaturan.rahmat_tuhan,
        menimbang: vec![],
        mengingat: laws.iter().map(Peraturan::judul_lengkap).collect(),
        memperhatikan: vec![],
        lembar: decree
            .lembar
            .iter()
            .map(|l| paper::RujukanLembar { nomor: or_dots(&l.nomor), tahun: tahun(&l.nomor, l.tahun) })
            .collect(),
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
        turunan: None,
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
