//! Whether the meeting may decide: the members in office against those who signed the attendance list (domain 10).

use super::kuorum::{kuorum, uraian_kuorum};
use super::{JenisRapat, Kuorum, Rapat, SebagaiUndangan, Undangan};
use crate::organisasi::Pengaturan;
use crate::pejabat::{Pejabat, Peran};
use chrono::NaiveDate;

/// The sum for `rapat` with the Tim Pertimbangan in office on its day. Members count whether they were invited or not:
/// a short invitation list must not make a quorum. Experts, guests and the secretariat never count; a representative
/// counts only with a surat tugas. An internal meeting needs none.
pub(super) fn hitung(rapat: &Rapat, tim: &[Pejabat], pengaturan: &Pengaturan) -> Kuorum {
    if rapat.jenis == JenisRapat::Internal {
        return Kuorum { terpenuhi: true, ..Kuorum::default() };
    }
    let member: Vec<&str> = tim
        .iter()
        .filter(|p| pengaturan.ketua_dihitung || !is_ketua(p, rapat.tanggal))
        .map(|p| p.id.as_str())
        .collect();
    let counts = |u: &&Undangan| {
        let is_member = u.pejabat_id.as_deref().is_some_and(|id| member.contains(&id));
        u.hadir && is_seated(u.sebagai) && is_member && is_represented(u, pengaturan)
    };
    let anggota = u32::try_from(member.len()).unwrap_or(u32::MAX);
    let hadir = u32::try_from(rapat.undangan.iter().filter(counts).count()).unwrap_or(u32::MAX);
    let dibutuhkan = kuorum(anggota, pengaturan.rumus_kuorum);
    Kuorum {
        anggota,
        dibutuhkan,
        hadir,
        terpenuhi: hadir >= dibutuhkan,
        uraian: uraian_kuorum(anggota, pengaturan.rumus_kuorum),
    }
}

/// Whether this person chairs the Tim Pertimbangan on `day`.
pub(super) fn is_ketua(p: &Pejabat, day: NaiveDate) -> bool {
    p.peran.iter().any(|r| r.peran == Peran::KetuaTimPertimbangan && r.holds_on(day))
}

fn is_seated(sebagai: SebagaiUndangan) -> bool {
    matches!(sebagai, SebagaiUndangan::Pimpinan | SebagaiUndangan::Anggota)
}

fn is_represented(u: &Undangan, pengaturan: &Pengaturan) -> bool {
    u.diwakili_oleh.is_empty() || (pengaturan.wakil_dihitung && !u.surat_tugas_nomor.is_empty())
}
