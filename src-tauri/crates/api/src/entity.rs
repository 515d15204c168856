//! Entities of the core that commands take and give as they are.

pub(crate) use saksama_core::arsip::{BarisRak, LokasiArsip, LokasiArsipIsian, Penempatan};
pub(crate) use saksama_core::cadangan::{Cadangan, CadanganLuar};
pub(crate) use saksama_core::dkip::{KataInformasi, PerbandinganDkip, UraianPublik};
pub(crate) use saksama_core::dokumen::{
    BahanDokumen, Dokumen, DokumenBeredar, JenisDokumen, PosisiDokumenIsian,
};
pub(crate) use saksama_core::formulir::PapanFormulir;
pub(crate) use saksama_core::informasi::{CariInformasi, HasilCariInformasi, InformasiIsian, InformasiRinci};
pub(crate) use saksama_core::jam::KeadaanJam;
pub(crate) use saksama_core::jejak::{HalamanJejak, HasilKodeJejak, Jejak, KeadaanJejak, SaringJejak};
pub(crate) use saksama_core::keputusan::{Keputusan, KeputusanIsian};
pub(crate) use saksama_core::kesehatan::Kesehatan;
pub(crate) use saksama_core::masalah::Masalah;
pub(crate) use saksama_core::organisasi::Instansi;
pub(crate) use saksama_core::paket::{KunciPihak, KunciSendiri};
pub(crate) use saksama_core::panduan::{PanduanIsian, PanduanUji};
pub(crate) use saksama_core::pejabat::{Pejabat, PejabatIsian};
pub(crate) use saksama_core::penyusunan::{Papan, Penyusunan, PenyusunanInformasi, PenyusunanIsian};
pub(crate) use saksama_core::peraturan::{Peraturan, PeraturanIsian};
pub(crate) use saksama_core::publikasi::{Publikasi, PublikasiIsian};
pub(crate) use saksama_core::rapat::{Rapat, RapatIsian, RapatRingkas, Tayangan};
pub(crate) use saksama_core::sidang::SiapSidang;
pub(crate) use saksama_core::sop::{SopIsian, SopKantor};
pub(crate) use saksama_core::uji_konsekuensi::{
    LembarUji, LembarUjiBaris, LembarUjiIsian, LembarUjiRingkas, NasihatIsian, PerluUjiUlang, UjiSebelumnya,
};
pub(crate) use saksama_core::unit::{Unit, UnitIsian};
