//! What the pages say that no other paper has: item, law, history.

use crate::sentence::{self, kata};
use saksama_core::Result;
use saksama_core::dokumen::{self, KodeDokumen};
use saksama_core::informasi::Informasi;
use saksama_core::op::Op;
use saksama_core::peraturan::pasal17;
use saksama_core::sidang::{DasarSidang, kutipan};
use saksama_core::storage::Store;
use saksama_core::{jangka_waktu, jejak, keputusan, tanggal};
use saksama_documents::berkas_sidang::{BarisRiwayat, KutipanHukum, LembarInformasi};

/// The sheet of the item. Its place in the archive and the internal note stay in the office.
pub(super) fn informasi(store: &Store, item: &Informasi, dasar: &DasarSidang) -> Result<LembarInformasi> {
    let mut medan = Vec::new();
    let mut add = |key: &str, isi: String| {
        let isi = if isi.trim().is_empty() { kata("lembar_informasi", "KOSONG") } else { isi };
        medan.push((kata("lembar_informasi", key), isi));
    };
    add("URAIAN", item.uraian.clone());
    add("CAKUPAN", kata("cakupan", item.cakupan.as_str()));
    if !item.bagian_dikecualikan.is_empty() {
        add("BAGIAN", item.bagian_dikecualikan.clone());
    }
    add("PASAL17", pasal17::kutipan_gabungan(&item.kode_pasal17));
    let laws: Vec<&str> =
        item.dasar_hukum.iter().map(|d| d.cetak.as_str()).filter(|d| !d.is_empty()).collect();
    add("DASAR_HUKUM", laws.join("\n"));
    add("DIBUKA", dasar.dibuka.clone());
    add("DITUTUP", dasar.ditutup.clone());
    let term = jangka_waktu::uraian_gabungan(&item.jangka_waktu, item.operator_jangka_waktu);
    add("JANGKA_WAKTU", term);
    if let Some(end) = item.berakhir {
        add("BERAKHIR", tanggal::panjang(end));
    }
    add("UNIT", item.unit.clone().unwrap_or_default());
    add("PENANGGUNG_JAWAB", item.penanggung_jawab.clone());
    add("KURUN_WAKTU", item.kurun_waktu.clone());
    add("BENTUK", kata("bentuk", item.bentuk.as_str()));
    add("STATUS", kata("status", item.status.as_str()));
    if let Some(id) = &dasar.keputusan_id {
        let decree = keputusan::get(store, id)?;
        let day = decree.tanggal.map(tanggal::panjang).unwrap_or_default();
        let text = kata("lembar_informasi", "NOMOR_KEPUTUSAN");
        let text = text.replace("{nomor}", &decree.nomor).replace("{tahun}", &decree.tahun.to_string());
        add("KEPUTUSAN", text.replace("{tanggal}", &day));
    }
    Ok(LembarInformasi { judul: format!("{} {}", item.nomor_register, item.judul), medan })
}

pub(super) fn hukum(item: &Informasi) -> Vec<KutipanHukum> {
    let quoted = kutipan(&item.kode_pasal17).into_iter();
    quoted.map(|k| KutipanHukum { sebutan: k.sebutan, bunyi: k.bunyi }).collect()
}

/// Most lines asked of one thing.
const BARIS: u32 = 1000;

/// What was done with the item, and the changes of state of what it rests on; oldest first. Who merely looked is left out.
pub(super) fn riwayat(store: &Store, item: &Informasi, dasar: &DasarSidang) -> Result<Vec<BarisRiwayat>> {
    let looks: Vec<&str> = Op::AKSES.iter().map(|op| op.as_str()).collect();
    let mut lines = jejak::list(store, Some(&item.id), BARIS)?;
    lines.retain(|line| !looks.contains(&line.op.as_str()));
    let mut papers = Vec::new();
    for id in [&dasar.lembar_id, &dasar.rapat_id, &dasar.keputusan_id].into_iter().flatten() {
        let found = jejak::list(store, Some(id), BARIS)?;
        lines.extend(found.into_iter().filter(|line| is_state(&line.ke)));
        papers.extend(dokumen::list(store, Some(id))?);
    }
    for paper in papers.iter().filter(|d| in_file(d.kode)) {
        let found = jejak::list(store, Some(&paper.id), BARIS)?;
        let signed = found.into_iter().filter(|line| is_state(&line.ke));
        lines.extend(signed.map(|line| jejak::Jejak {
            label: format!("{}: {}", line.label, kata("dokumen", paper.kode.as_str())),
            ..line
        }));
    }
    lines.sort_by_key(|line| line.id);
    Ok(lines.into_iter().map(row).collect())
}

fn in_file(kode: KodeDokumen) -> bool {
    kode.is_lembar() || kode.is_keputusan() || matches!(kode, KodeDokumen::D10 | KodeDokumen::D12)
}

fn is_state(text: &str) -> bool {
    sentence::status(text).is_some()
}

fn row(line: jejak::Jejak) -> BarisRiwayat {
    let word = |text: &str| sentence::status(text).map_or_else(|| text.to_owned(), str::to_owned);
    let states = match (is_state(&line.dari), is_state(&line.ke)) {
        (true, true) => format!("{} → {}", word(&line.dari), word(&line.ke)),
        (false, true) => word(&line.ke),
        _ => String::new(),
    };
    let parts = [states, line.alasan];
    let rincian = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    BarisRiwayat {
        waktu: format!("{}, {}", tanggal::panjang(line.waktu.date()), line.waktu.format("%H.%M")),
        siapa: line.pengguna,
        apa: line.label,
        rincian,
    }
}
