//! The chain: each line of the trail bears HMAC-SHA256(key, mac of the line before ‖ the line ‖ its changes). Whoever
//! alters, removes, inserts or reorders a line without the key breaks it there.

use crate::error::Result;
use crate::op::Op;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use saksama_vault::Key;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Length of a link in bytes.
pub(crate) const PANJANG: usize = 32;

/// A link of the chain; of the line before the first it is all zero.
pub(crate) type Mata = [u8; PANJANG];

/// The secret that the chain is made with: gone from memory with the value.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct KunciJejak(pub(crate) Key);

/// The key of a data file that has no secret of its own. It finds accidents, not intent: it stands in this program.
pub(crate) fn kunci_tanpa_sandi() -> KunciJejak {
    use sha2::Digest;
    let bytes: [u8; PANJANG] = Sha256::digest(b"saksama/jejak/tanpa-sandi/1").into();
    KunciJejak(bytes.into())
}

/// A line as it goes into the chain: the texts that are stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Baris {
    pub(crate) id: i64,
    pub(crate) kelompok: i64,
    pub(crate) urungkan: Option<i64>,
    pub(crate) waktu: String,
    pub(crate) selisih_utc: Option<i64>,
    pub(crate) pengguna: String,
    pub(crate) op: String,
    /// Table of the thing, its id, before, after, reason.
    pub(crate) isi: [String; 5],
}

/// A changed row as it goes into the chain.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BarisPerubahan {
    pub(crate) urut: i64,
    pub(crate) tabel: String,
    pub(crate) kunci: String,
    pub(crate) terkait: String,
    pub(crate) sebelum: Option<String>,
    pub(crate) sesudah: Option<String>,
}

/// Makes one link. Every field goes in with its length, so that no two lines have the same bytes.
pub(crate) struct Penempa(Hmac<Sha256>);

impl Penempa {
    /// Begins the link of `baris` after `sebelumnya`.
    pub(crate) fn new(kunci: &KunciJejak, sebelumnya: &Mata, baris: &Baris) -> Self {
        // HMAC fills a shorter key with zeros to the length of a block.
        let mut block = Zeroizing::new([0; 64]);
        for (to, from) in block.iter_mut().zip(kunci.0.iter()) {
            *to = *from;
        }
        let mut mac = Self(Hmac::<Sha256>::new((&*block).into()));
        mac.0.update(sebelumnya);
        mac.number(Some(baris.id));
        mac.number(Some(baris.kelompok));
        mac.number(baris.urungkan);
        mac.text(Some(&baris.waktu));
        mac.number(baris.selisih_utc);
        mac.text(Some(&baris.pengguna));
        mac.text(Some(&baris.op));
        for text in &baris.isi {
            mac.text(Some(text));
        }
        mac
    }

    /// Takes the next changed row in.
    pub(crate) fn add(&mut self, p: &BarisPerubahan) {
        self.number(Some(p.urut));
        self.text(Some(&p.tabel));
        self.text(Some(&p.kunci));
        self.text(Some(&p.terkait));
        self.text(p.sebelum.as_deref());
        self.text(p.sesudah.as_deref());
    }

    /// Takes the link in that the line has from another office.
    pub(crate) fn link(&mut self, stored: &[u8]) {
        self.0.update(&(stored.len() as u64).to_le_bytes());
        self.0.update(stored);
    }

    /// The link.
    pub(crate) fn finish(self) -> Mata {
        self.0.finalize().into_bytes().into()
    }

    fn number(&mut self, n: Option<i64>) {
        self.0.update(&[u8::from(n.is_some())]);
        self.0.update(&n.unwrap_or(0).to_le_bytes());
    }

    fn text(&mut self, text: Option<&str>) {
        self.0.update(&[u8::from(text.is_some())]);
        let text = text.unwrap_or("");
        self.0.update(&(text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }
}

/// The newest line: its number and link. Of an empty trail 0 and zeros.
pub(crate) fn head(conn: &Connection) -> Result<(i64, Mata)> {
    let mut statement = conn.prepare_cached(include_str!("select_head.sql"))?;
    let found: Option<(i64, Vec<u8>)> =
        statement.query_row([], |r| Ok((r.get("id")?, r.get("mac")?))).optional()?;
    let Some((id, mac)) = found else { return Ok((0, [0; PANJANG])) };
    // A link of another length is found by the check; the chain goes on after it.
    Ok((id, mac.try_into().unwrap_or([0; PANJANG])))
}

/// Gives the lines of a file that had no chain their links.
pub(crate) fn chain_old(conn: &Connection, kunci: &KunciJejak) -> Result<()> {
    let mut links: Vec<(i64, Mata)> = Vec::new();
    let mut before = [0; PANJANG];
    let mut lines = conn.prepare(include_str!("select_rantai.sql"))?;
    let mut rows = lines.query([])?;
    while let Some(row) = rows.next()? {
        let (baris, _) = baris_from_row(row)?;
        before = Penempa::new(kunci, &before, &baris).finish();
        links.push((baris.id, before));
    }
    let mut update = conn.prepare(include_str!("update_mac.sql"))?;
    for (id, mac) in links {
        update.execute(named_params! { ":id": id, ":mac": mac })?;
    }
    Ok(())
}

/// Chains a whole trail anew with another key, when its data are sealed. A broken one stays as it is: it stays broken,
/// and must not be made good by this.
pub(crate) fn rechain(conn: &mut Connection, dari: &KunciJejak, ke: &KunciJejak) -> Result<()> {
    if super::periksa::check(conn, dari, |_, _| ())?.is_some() {
        return Ok(());
    }
    let links = super::periksa::links(conn, ke)?;
    let tx = conn.transaction()?;
    // The file refuses to change a line that has its place; only here it must.
    let trigger: String = tx.query_row(include_str!("select_penjaga.sql"), [], |r| r.get(0))?;
    tx.execute_batch(include_str!("drop_penjaga.sql"))?;
    {
        let mut update = tx.prepare(include_str!("update_mac.sql"))?;
        for (id, mac) in links {
            update.execute(named_params! { ":id": id, ":mac": mac })?;
        }
    }
    tx.execute_batch(&trigger)?;
    tx.commit()?;
    Ok(())
}

/// The link of the line `id`; none when there is no such line.
pub(crate) fn mata(conn: &Connection, id: i64) -> Result<Option<Mata>> {
    let mut statement = conn.prepare_cached(include_str!("select_mata.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |r| r.get(0)).optional()?)
}

/// Whether a line after `nomor` tells of more than that something was looked at.
pub(crate) fn is_changed_after(conn: &Connection, nomor: i64) -> Result<bool> {
    let akses = serde_json::to_string(&Op::AKSES.map(Op::as_str))?;
    let mut statement = conn.prepare_cached(include_str!("select_berubah.sql"))?;
    Ok(statement.query_row(named_params! { ":nomor": nomor, ":akses": akses }, |r| r.get(0))?)
}

pub(super) fn baris_from_row(row: &Row<'_>) -> rusqlite::Result<(Baris, Vec<u8>)> {
    let baris = Baris {
        id: row.get("id")?,
        kelompok: row.get("kelompok")?,
        urungkan: row.get("urungkan")?,
        waktu: row.get("waktu")?,
        selisih_utc: row.get("selisih_utc")?,
        pengguna: row.get("pengguna")?,
        op: row.get("op")?,
        isi: [
            row.get("entitas")?,
            row.get("entitas_id")?,
            row.get("dari")?,
            row.get("ke")?,
            row.get("alasan")?,
        ],
    };
    Ok((baris, row.get("mac")?))
}

pub(super) fn perubahan_from_row(row: &Row<'_>) -> rusqlite::Result<(i64, BarisPerubahan)> {
    let perubahan = BarisPerubahan {
        urut: row.get("urut")?,
        tabel: row.get("tabel")?,
        kunci: row.get("kunci")?,
        terkait: row.get("terkait")?,
        sebelum: row.get("sebelum")?,
        sesudah: row.get("sesudah")?,
    };
    Ok((row.get("jejak_id")?, perubahan))
}
