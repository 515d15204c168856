//! Where what is missing is mended.

use crate::informasi::Informasi;
use crate::masalah::Masalah;
use crate::sql_enum;
use crate::storage::sidang::Rangkaian;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Which screen of the program.
    pub enum LayarPerbaikan {
        /// The item.
        Informasi = "INFORMASI",
        /// A sheet, or the list of them.
        Lembar = "LEMBAR",
        /// The papers of a sheet.
        SuratLembar = "SURAT_LEMBAR",
        /// A meeting, or the list of them.
        Rapat = "RAPAT",
        /// A decree, or the list of them.
        Keputusan = "KEPUTUSAN",
        /// The archive.
        Arsip = "ARSIP",
    }
}

/// The place where something is mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TujuanPerbaikan {
    /// Which screen.
    pub layar: LayarPerbaikan,
    /// The one thing there; none for the list, where it is begun.
    pub id: Option<String>,
    /// The field, or empty.
    pub medan: String,
}

/// Where `masalah` of `item` is mended.
pub(super) fn of(masalah: &Masalah, item: &Informasi, chain: &Rangkaian) -> TujuanPerbaikan {
    let medan = masalah.medan.as_str();
    let to = |layar, id: &Option<String>| TujuanPerbaikan { layar, id: id.clone(), medan: String::new() };
    let sheet = chain.lembar_id.clone().or_else(|| chain.lembar_terbuka.clone());
    match masalah.kode.as_str() {
        "UJI_BELUM_ADA" => to(LayarPerbaikan::Lembar, &chain.lembar_terbuka),
        "TANDA_TANGAN_LEMBAR_BELUM_ADA" | "LEMBAR_BELUM_DIPINDAI" => {
            to(LayarPerbaikan::SuratLembar, &chain.lembar_id)
        }
        "PERTIMBANGAN_BELUM_ADA" => to(LayarPerbaikan::Rapat, &chain.rapat_terbuka),
        "BERITA_ACARA_BELUM_ADA" => to(LayarPerbaikan::Rapat, &chain.rapat_id),
        "PENETAPAN_BELUM_ADA" => to(LayarPerbaikan::Keputusan, &chain.keputusan_terbuka),
        "PENETAP_BELUM_DISEBUT" | "KEPUTUSAN_BELUM_DIPINDAI" => {
            to(LayarPerbaikan::Keputusan, &chain.keputusan_id)
        }
        // A set item is tested again, or changed by a sheet about a change.
        "UJI_SESUDAH_PENETAPAN"
        | "UJI_SEBELUM_PERKI"
        | "SUDAH_TERBUKA_DEMI_HUKUM"
        | "BATAS_PENGUBAHAN_LEWAT" => to(LayarPerbaikan::Lembar, &chain.lembar_terbuka),
        "TEMPAT_SIMPAN_BELUM_ADA" => to(LayarPerbaikan::Arsip, &None),
        _ if medan.starts_with("konsekuensi_") && sheet.is_some() => {
            TujuanPerbaikan { layar: LayarPerbaikan::Lembar, id: sheet, medan: medan.to_owned() }
        }
        _ => TujuanPerbaikan {
            layar: LayarPerbaikan::Informasi,
            id: Some(item.id.clone()),
            // No sheet yet: the unit's own words.
            medan: medan.replacen("konsekuensi_", "usul_", 1),
        },
    }
}
