//! What a list or a package added to the register, so that the officer can go on with just that.

use crate::wire::RingkasanImpor;
use saksama_core::Result;
use saksama_core::informasi::{self, CariInformasi, RentangNomor, UrutInformasi};
use saksama_core::storage::Store;

/// The items of one taking.
pub(crate) struct Diambil {
    rentang_nomor: Option<RentangNomor>,
    belum_lengkap: u32,
}

impl Diambil {
    /// Looks at the items just taken in: `nomor` are their register numbers, given one after the other.
    pub(crate) fn of(store: &Store, nomor: &[String]) -> Result<Self> {
        let (Some(dari), Some(sampai)) = (nomor.first(), nomor.last()) else {
            return Ok(Self { rentang_nomor: None, belum_lengkap: 0 });
        };
        let rentang_nomor = Some(RentangNomor { dari: dari.clone(), sampai: sampai.clone() });
        let cari = CariInformasi {
            teks: String::new(),
            status: Vec::new(),
            huruf: Vec::new(),
            unit_id: Vec::new(),
            hanya_bermasalah: true,
            rentang_nomor: rentang_nomor.clone(),
            sampah: false,
            urut: UrutInformasi::NomorRegister,
            menurun: false,
            mulai: 0,
            jumlah: 0,
        };
        Ok(Self { rentang_nomor, belum_lengkap: informasi::search(store, &cari)?.jumlah })
    }

    /// The same beside the counts of the taking.
    pub(crate) fn add_to(self, ringkasan: RingkasanImpor) -> RingkasanImpor {
        let Self { rentang_nomor, belum_lengkap } = self;
        RingkasanImpor { rentang_nomor, belum_lengkap, ..ringkasan }
    }
}
