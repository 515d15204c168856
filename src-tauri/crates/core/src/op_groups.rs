//! Actions that are judged together, and why some can't be undone.

use crate::op::Op;

impl Op {
    /// Actions that only looked at something, or copied it: nothing of the register changes. They stand in nobody's way
    /// when a change is undone, and make no backup due.
    pub const AKSES: [Self; 13] = [
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
        Self::BeginExportDkip,
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

/// Why a change can't be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlasanTetap {
    /// It has legal effect: it is changed by another decision or corrected with a reason.
    AkibatHukum,
    /// A file was written or kept.
    Berkas,
    /// Something has left the office.
    Keluar,
    /// It says what was seen or restored, and keeps its own older states.
    Catatan,
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
