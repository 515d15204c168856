//! Actions that are judged together, and how a judgement is told.

use crate::op::{AlasanTetap, Op};

impl Op {
    /// Actions that only looked at something, or copied it: nothing of the register changes. They stand in nobody's way
    /// when a change is undone, and make no backup due.
    pub const AKSES: [Self; 12] = [
        Self::OpenSoftcopy,
        Self::OpenPindaian,
        Self::OpenBukti,
        Self::OpenDokumen,
        Self::ViewDokumen,
        Self::SaveSalinanDokumen,
        Self::PrintSalinanDokumen,
        Self::SaveDaftarJejak,
        Self::SaveLaporanKesehatan,
        Self::SavePerbandingan,
        Self::BackupKantor,
        Self::FailCadangan,
    ];

    /// What is noted of who may open the office, and of who tried to.
    pub const KUNCI: [Self; 9] = [
        Self::AddPengguna,
        Self::ChangePeran,
        Self::RemovePengguna,
        Self::ChangeKataSandi,
        Self::UsePemulihan,
        Self::RenewPemulihan,
        Self::RecordPercobaan,
        Self::FindKunciBaru,
        Self::FindKunciLama,
    ];
}

impl AlasanTetap {
    /// Code of the refusal.
    #[must_use]
    pub fn kode(self) -> &'static str {
        match self {
            Self::AkibatHukum => "URUNGKAN_AKIBAT_HUKUM",
            Self::Berkas => "URUNGKAN_BERKAS",
            Self::Keluar => "URUNGKAN_KELUAR",
            Self::Catatan => "URUNGKAN_CATATAN",
        }
    }
}
