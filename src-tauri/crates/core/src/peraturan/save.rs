//! Listing and saving the office's regulations.

use super::{Peraturan, PeraturanIsian};
use crate::error::{Error, Result};
use crate::informasi;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, peraturan as rows};

/// The regulations in the order of *Mengingat*: by hierarchy, year, number.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store) -> Result<Vec<Peraturan>> {
    rows::list(store.conn())
}

/// Saves a regulation. The printed legal basis of undecided items that cite it follows; decided ones keep their text.
///
/// # Errors
/// Fields that can't be read; `GANDA` on `nomor` when it is in the list already; `Error::NotFound` for an unknown id.
pub fn save(store: &mut Store, isian: &PeraturanIsian) -> Result<Peraturan> {
    store.transact(Op::SavePeraturan, |tx| {
        let known = rows::list(tx.conn())?;
        let old = match isian.id.as_deref() {
            None => None,
            Some(id) => Some(
                known
                    .iter()
                    .find(|p| p.id == id)
                    .ok_or_else(|| Error::NotFound { entitas: "peraturan", id: id.to_owned() })?,
            ),
        };
        let mut out = Vec::new();
        let read = isian.read(isian.id.clone().unwrap_or_else(|| tx.new_id()), &mut out);
        let same = |a: &Peraturan, b: &Peraturan| {
            let key = |p: &Peraturan| (p.jenis, p.tahun, p.nama_jenis.to_lowercase(), p.nomor.to_lowercase());
            a.id != b.id && key(a) == key(b)
        };
        if let Some(p) = read.as_ref().filter(|p| known.iter().any(|k| same(k, p))) {
            out.push(Masalah::galat("nomor", "GANDA").with("nilai", &p.nomor));
        }
        let found = Error::check(out)?;
        let read = read.ok_or(Error::Masalah(found))?;
        let peraturan = Peraturan { bawaan: old.is_some_and(|o| o.bawaan), ..read };
        rows::upsert(tx.conn(), &peraturan)?;
        if old.is_some() {
            informasi::refresh_dasar_hukum(tx, &peraturan.id)?;
        }
        tx.note(
            "peraturan",
            &peraturan.id,
            &old.map(Peraturan::judul).unwrap_or_default(),
            &peraturan.judul(),
            "",
        )?;
        Ok(peraturan)
    })
}

#[cfg(test)]
mod tests {
    use super::{list, save};
    use crate::peraturan::{JenisPeraturan, PeraturanIsian};
    use crate::testing::{kode, store};

    fn perda() -> PeraturanIsian {
        PeraturanIsian {
            id: None,
            jenis: JenisPeraturan::Perda,
            nama_jenis: "Peraturan Daerah Kota Sekar Jaya".into(),
            nomor: "7".into(),
            tahun: "2024".into(),
            tentang: "Keterbukaan Informasi".into(),
            lembaran: String::new(),
            diubah_oleh: String::new(),
            dicabut_oleh: String::new(),
            aktif: true,
        }
    }

    #[test]
    fn the_office_adds_its_own_regulations_once() {
        let (_dir, mut store) = store();
        let shipped = list(&store).unwrap().len();
        let saved = save(&mut store, &perda()).unwrap();
        assert!(!saved.bawaan);
        assert_eq!(kode(save(&mut store, &perda())), "GANDA");
        let other = PeraturanIsian { nama_jenis: "Peraturan Daerah Kabupaten Lain".into(), ..perda() };
        save(&mut store, &other).unwrap();
        let again = PeraturanIsian { id: Some(saved.id.clone()), tentang: "PPID".into(), ..perda() };
        assert_eq!(save(&mut store, &again).unwrap().tentang, "PPID");
        let laws = list(&store).unwrap();
        assert_eq!(laws.len(), shipped + 2);
        assert!(laws.is_sorted_by_key(crate::peraturan::Peraturan::kunci_urut));
        assert_eq!(
            kode(save(&mut store, &PeraturanIsian { tahun: "dua ribu".into(), ..perda() })),
            "TAHUN_TIDAK_TERBACA"
        );
        assert!(save(&mut store, &PeraturanIsian { id: Some("tidak-ada".into()), ..perda() }).is_err());
    }
}
