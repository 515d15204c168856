//! What waits because its time has come.

use super::{Antrean, RingkasanPekerjaan};
use crate::error::Result;
use crate::jangka_waktu::{Fase, tenggat};
use crate::organisasi;
use crate::storage::{Store, pekerjaan as rows};
use chrono::Days;

/// Calendar days that always hold 30 working days, whatever the holidays: no later end can be due.
const JANGKAUAN: Days = Days::new(120);

/// Counts the decided items whose end is near or past, and those to be looked at again.
pub(super) fn count(store: &Store, out: &mut RingkasanPekerjaan) -> Result<()> {
    let (conn, today) = (store.conn(), store.today());
    out.tinjau = antrean(rows::tinjau(conn, today)?);
    let near = today.checked_add_days(JANGKAUAN).unwrap_or(today);
    let ends = rows::berakhir_sampai(conn, near)?;
    if ends.is_empty() {
        return Ok(());
    }
    let kalender = organisasi::get(store)?.pengaturan.kalender();
    let (mut due, mut over) = (Vec::new(), Vec::new());
    for (id, e) in ends {
        let t = tenggat(e, today, &kalender);
        match t.fase {
            Fase::MasaPengubahan => {
                due.push(id);
                out.sisa_ubah = out.sisa_ubah.into_iter().chain(t.sisa_hari_kerja).min();
            }
            Fase::TerbukaDemiHukum => over.push(id),
            Fase::Aktif | Fase::AkanBerakhir => {}
        }
    }
    (out.ubah, out.lewat) = (antrean(due), antrean(over));
    Ok(())
}

fn antrean(mut id: Vec<String>) -> Antrean {
    let jumlah = u32::try_from(id.len()).unwrap_or(u32::MAX);
    Antrean { jumlah, id: if jumlah == 1 { id.pop() } else { None } }
}
