//! The fingerprint of what a paper rests on: what was printed is what is signed.
//!
//! It is taken over the data, not over the bytes of the PDF, so that a program with another layout still takes the
//! signature of a paper it printed before. The fields are named here one by one: a new field of the data doesn't
//! change the fingerprint by itself. Whoever adds one to what is named here, or gives a paper another kode, writes down
//! beside it how the fingerprint was taken before ([`dahulu_sha256`]): paper that is out for ink goes on resting on that.

use super::isi_semula::{dahulu, later};
use super::{KodeDokumen as K, get_bahan};
use crate::dkip::{self, BarisDkip, Lingkup};
use crate::error::Result;
use crate::keputusan::{self, JenisKeputusan, Keputusan};
use crate::organisasi::{self, BentukKeputusan};
use crate::peraturan;
use crate::rapat::{self, HasilRapat, Rapat};
use crate::storage::{self, Store, berkas};
use crate::uji_konsekuensi;
use serde_json::{Value, json};

/// SHA-256 (hexadecimal) of the data that a paper rests on: rows, numbers of the sheets, laws, names. A draft (D05) has
/// one for its version. Empty for the other papers whose signature decides nothing.
///
/// # Errors
/// `Error::NotFound` for an unknown subject.
pub fn isi_sha256(store: &Store, kode: K, subjek_id: &str) -> Result<String> {
    let isi = match kode {
        K::D04 => lembar(store, subjek_id)?,
        K::D05 => json!(rows(&dkip::list(store, Lingkup::Rancangan)?)),
        K::D20 => json!([
            lembar(store, subjek_id)?,
            get_bahan(store, K::D20, subjek_id)?.tanpa_penomoran(),
            dahulu(store, subjek_id)?
        ]),
        K::D12 => berita_acara(store, subjek_id)?,
        kode if kode.is_keputusan() => with_salinan(store, kode, subjek_id, decree(store, subjek_id)?)?,
        _ => return Ok(String::new()),
    };
    hash(store, kode, &isi)
}

/// The fingerprints of the same data as older programs took them, which prints of theirs were kept with.
///
/// # Errors
/// `Error::NotFound` for an unknown subject.
pub(super) fn dahulu_sha256(store: &Store, kode: K, id: &str) -> Result<Vec<String>> {
    let mut out = Vec::new();
    if kode == K::D20 {
        let sheet = lembar(store, id)?;
        // schema 2: every sheet was a D04; schema 3: without what was said of the items before
        out.push(hash(store, K::D04, &sheet)?);
        out.push(hash(store, K::D20, &json!([sheet, get_bahan(store, K::D20, id)?.tanpa_penomoran()]))?);
    }
    if matches!(kode, K::D15 | K::D21) {
        let k = keputusan::get(store, id)?;
        // what such a program printed on behalf of another bears the wrong official
        if on_behalf(store, &k)?.is_some() {
            return Ok(out);
        }
        let plain = plain_decree(store, &k)?;
        // schema 2: every decree was a D14; schema 3: without what came before it, a change with its sheets' papers
        out.push(hash(store, K::D14, &plain)?);
        let mut whole = vec![plain];
        if k.jenis == JenisKeputusan::Pengubahan {
            for l in &k.lembar {
                whole.push(json!(get_bahan(store, K::D20, &l.id)?.tanpa_penomoran()));
            }
        }
        let isi = if whole.len() == 1 { whole.remove(0) } else { Value::Array(whole) };
        out.push(hash(store, kode, &isi)?);
    }
    Ok(out)
}

fn hash(store: &Store, kode: K, isi: &Value) -> Result<String> {
    let whole = json!([kode.as_str(), office(store)?, isi]);
    Ok(berkas::sha256(&serde_json::to_vec(&whole)?))
}

fn office(store: &Store) -> Result<Value> {
    let i = organisasi::get(store)?;
    Ok(json!([i.nama_pemerintah, i.nama_opd, i.nama_badan_publik, i.kota_penetapan]))
}

fn lembar(store: &Store, id: &str) -> Result<Value> {
    let l = uji_konsekuensi::get(store, id)?;
    let testers: Vec<Value> = l.penguji.iter().map(|p| json!([p.nama, p.jabatan, p.unit_kerja])).collect();
    let results: Vec<Value> = l.baris.iter().map(|b| json!([b.hasil, b.syarat])).collect();
    Ok(json!([
        l.nomor,
        l.tahun,
        l.jenis,
        l.pemicu,
        l.tanggal,
        l.tempat,
        testers,
        person(store, l.penyetuju_id.as_deref())?,
        rows(&dkip::list(store, Lingkup::Lembar(id))?),
        results
    ]))
}

fn berita_acara(store: &Store, id: &str) -> Result<Value> {
    let r = rapat::get(store, id)?;
    let k = &r.kuorum;
    let present: Vec<Value> = r
        .undangan
        .iter()
        .map(|u| json!([u.nama, u.nip, u.jabatan, u.sebagai, u.hadir, u.diwakili_oleh, u.surat_tugas_nomor]))
        .collect();
    Ok(json!([
        [json!(r.tanggal), json!(r.jam_mulai), json!(r.jam_selesai), json!(r.tempat), json!(r.agenda)],
        [&r.pembahasan, &r.cara_putusan, &r.kuorum_dikecualikan],
        [k.anggota, k.dibutuhkan, k.hadir],
        present,
        putusan(&r),
        person(store, r.pimpinan_id.as_deref())?,
        person(store, r.notulis_id.as_deref())?
    ]))
}

/// The decisions. An item that was not agreed to goes on changing after the meeting; only the decision on it counts.
fn putusan(r: &Rapat) -> Vec<Value> {
    let agreed = |h| matches!(h, Some(HasilRapat::SetujuDikecualikan | HasilRapat::SetujuSebagian));
    r.putusan
        .iter()
        .map(|p| {
            let item = agreed(p.hasil).then_some([&p.judul, &p.uraian, &p.dasar_hukum, &p.jangka_waktu]);
            let votes = [p.suara_setuju, p.suara_tidak_setuju, p.suara_abstain];
            // schema 11 had neither: without them the fingerprint is as it was
            if p.pendapat_berbeda.is_empty() && votes.iter().all(Option::is_none) {
                return json!([p.nomor_register, p.hasil, p.catatan, item]);
            }
            json!([p.nomor_register, p.hasil, p.catatan, item, p.pendapat_berbeda, votes])
        })
        .collect()
}

fn decree(store: &Store, id: &str) -> Result<Value> {
    let k = keputusan::get(store, id)?;
    let plain = plain_decree(store, &k)?;
    // a first decree names nothing before it
    let isi = match later(store, &k)? {
        None => plain,
        Some(later) => json!([plain, later]),
    };
    Ok(match on_behalf(store, &k)? {
        None => isi,
        Some(title) => json!([isi, "atas_nama", title]),
    })
}

/// The official whose decree it is, where it is signed on behalf of another. Title and letterhead are that official's;
/// older programs (up to schema 7) printed those of the signatory. Their paper would be cited under an official whom it
/// doesn't bear, so its fingerprint is none of those that are taken: it is printed anew.
fn on_behalf(store: &Store, k: &Keputusan) -> Result<Option<String>> {
    let (BentukKeputusan::Keputusan, Some(id)) = (k.bentuk, k.penandatangan_id.as_deref()) else {
        return Ok(None);
    };
    let signer = storage::pejabat::get(store.conn(), id, None)?;
    Ok(signer.atas_nama_siapa().map(str::to_owned))
}

/// What every decree says.
fn plain_decree(store: &Store, k: &Keputusan) -> Result<Value> {
    let sheets: Vec<Value> = k.lembar.iter().map(|l| json!([l.nomor, l.tahun, l.tanggal])).collect();
    let met = k.rapat_id.as_deref().map(|r| rapat::get(store, r)).transpose()?;
    let laws: Vec<Value> = peraturan::list(store)?
        .iter()
        .filter(|p| p.aktif && !p.is_dicabut())
        .map(|p| json!([p.jenis, p.nama_jenis, p.nomor, p.tahun, p.tentang, p.lembaran, p.diubah_oleh]))
        .collect();
    Ok(json!([
        k.jenis,
        k.bentuk,
        k.tentang,
        k.tahun,
        sheets,
        met.map(|r| r.tanggal),
        person(store, k.penandatangan_id.as_deref())?,
        laws,
        rows(&dkip::list(store, Lingkup::Keputusan(&k.id))?)
    ]))
}

/// With who gets copies, where that was typed: a paper printed without it keeps its fingerprint.
fn with_salinan(store: &Store, kode: K, id: &str, decree: Value) -> Result<Value> {
    let bahan = get_bahan(store, kode, id)?;
    Ok(bahan.teks("salinan").map_or(decree.clone(), |salinan| json!([decree, "salinan", salinan])))
}

fn rows(list: &[BarisDkip]) -> Vec<Value> {
    list.iter()
        .map(|b| {
            json!([
                b.nomor_register,
                b.judul,
                b.uraian,
                b.cakupan,
                b.bagian_dikecualikan,
                b.huruf,
                b.kategori,
                b.dasar_hukum,
                b.dibuka,
                b.ditutup,
                b.jangka_waktu,
                b.unit,
                b.penanggung_jawab
            ])
        })
        .collect()
}

/// A name as it is printed under a paper; also of someone who has left since.
pub(super) fn person(store: &Store, id: Option<&str>) -> Result<Value> {
    let Some(id) = id else { return Ok(Value::Null) };
    let p = storage::pejabat::get(store.conn(), id, None)?;
    Ok(json!([p.nama_lengkap, p.nip, p.golongan, p.jabatan, p.jenis_kewenangan, p.atas_nama_semua()]))
}
