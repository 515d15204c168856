//! Whether the meeting may decide: the members in office against those who signed the attendance list (domain 10).

use super::kuorum::{kuorum, uraian_kuorum};
use super::{JenisRapat, Kuorum, Rapat, SebagaiUndangan, Undangan};
use crate::organisasi::Pengaturan;
use crate::pejabat::{Pejabat, Peran};
use chrono::NaiveDate;

/// The sum for `rapat` with the Tim Pertimbangan in office on its day. Members count whether they were invited or not:
/// a short invitation list must not make a quorum. Experts, guests and the secretariat never count; a representative
/// counts only with a surat tugas, and who has left is not in the room. Who stands in the list of people twice (once in their own post, once as Plt. of another)
/// is one member and one person present. An internal meeting needs none.
pub(super) fn hitung(rapat: &Rapat, tim: &[Pejabat], pengaturan: &Pengaturan) -> Kuorum {
    if rapat.jenis == JenisRapat::Internal {
        return Kuorum { terpenuhi: true, ..Kuorum::default() };
    }
    let persons = persons(tim);
    let member =
        |rows: &&Vec<&Pejabat>| pengaturan.ketua_dihitung || !rows.iter().any(|p| is_ketua(p, rapat.tanggal));
    let present = |rows: &Vec<&Pejabat>, all: bool| {
        rapat.undangan.iter().any(|u| {
            let is_member = rows.iter().any(|p| u.pejabat_id.as_ref() == Some(&p.id));
            let is_here = all || u.jam_pulang.is_empty();
            u.hadir && is_here && is_seated(u.sebagai) && is_member && is_represented(u, pengaturan)
        })
    };
    let n = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let anggota = n(persons.iter().filter(member).count());
    let hadir = n(persons.iter().filter(member).filter(|rows| present(rows, true)).count());
    let di_ruang = n(persons.iter().filter(member).filter(|rows| present(rows, false)).count());
    let dibutuhkan = kuorum(anggota, pengaturan.rumus_kuorum);
    Kuorum {
        anggota,
        dibutuhkan,
        hadir,
        di_ruang,
        terpenuhi: di_ruang >= dibutuhkan,
        uraian: uraian_kuorum(anggota, pengaturan.rumus_kuorum),
    }
}

/// The rows of `tim`, each person's together, in the order of their first.
pub(super) fn persons(tim: &[Pejabat]) -> Vec<Vec<&Pejabat>> {
    let mut out: Vec<Vec<&Pejabat>> = Vec::new();
    for p in tim {
        match out.iter_mut().find(|rows| rows.iter().any(|q| is_same_person(p, q))) {
            Some(rows) => rows.push(p),
            None => out.push(vec![p]),
        }
    }
    out
}

/// By NIP; where either has none, by name, whatever its spacing and case. Titles are left out: they are often written in
/// one row only.
fn is_same_person(p: &Pejabat, q: &Pejabat) -> bool {
    let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if p.nip.is_empty() || q.nip.is_empty() { plain(&p.nama) == plain(&q.nama) } else { p.nip == q.nip }
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
