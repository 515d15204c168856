//! What to do now.

use crate::wire::{Beranda, JumlahStatus, Kosong, Langkah};
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::{self, JenisDokumen, StatusDokumen};
use saksama_core::organisasi::Instansi;
use saksama_core::pekerjaan::Antrean;
use saksama_core::storage::Store;
use saksama_core::{informasi, organisasi, pejabat, pekerjaan, publikasi};

pub(crate) fn get(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Beranda> {
    let ada_contoh = ctx.office.contoh_dir().join(saksama_core::storage::FILE_NAME).exists();
    ctx.read(|s| {
        let instansi = organisasi::get(s)?;
        let mut waiting = dokumen::list(s, None)?;
        waiting.retain(|d| d.status == StatusDokumen::Dicetak && JenisDokumen::of(d.kode).ditandatangani);
        let jumlah_status = informasi::count_per_status(s)?
            .into_iter()
            .map(|(status, jumlah)| JumlahStatus { status, jumlah });
        Ok(Beranda {
            folder: s.dir().display().to_string(),
            ada_contoh,
            hari_ini: s.today(),
            versi: env!("CARGO_PKG_VERSION").to_owned(),
            jumlah_status: jumlah_status.collect(),
            jumlah_bermasalah: informasi::count_bermasalah(s)?,
            langkah: langkah(s, &instansi)?,
            menunggu_tanda_tangan: waiting,
            instansi,
        })
    })
}

/// Things to do, the most urgent first: what others wait for goes before what only the officer can begin.
fn langkah(s: &Store, instansi: &Instansi) -> saksama_core::Result<Vec<Langkah>> {
    let step = |kode: &str, of: Antrean| Langkah {
        kode: kode.to_owned(),
        jumlah: of.jumlah,
        id: of.id,
        sisa_hari_kerja: None,
    };
    let once = || Antrean { jumlah: 1, id: None };
    if instansi.nama_pemerintah.is_empty() {
        return Ok(vec![step("ISI_INSTANSI", once())]);
    }
    let mut out = Vec::new();
    if pejabat::list(s, false)?.is_empty() {
        out.push(step("ISI_PEJABAT", once()));
    }
    let r = pekerjaan::ringkasan(s)?;
    let decree = Antrean { jumlah: r.putuskan.jumlah + r.keputusan.jumlah, id: r.keputusan.id };
    let test = if r.lembar.jumlah > 0 { r.lembar } else { r.uji };
    let waiting = [
        ("LANJUTKAN_RAPAT", r.rapat),
        ("BUAT_KEPUTUSAN", decree),
        ("TANDA_TANGAN", r.tanda_tangan),
        ("ADAKAN_RAPAT", r.rapatkan),
        ("UJI", test),
        ("LENGKAPI", r.lengkapi),
        ("TEMPATKAN", r.tempatkan),
    ];
    let some = |(kode, of): (&str, Antrean)| (of.jumlah > 0).then(|| step(kode, of));
    out.extend(waiting.into_iter().filter_map(some));
    // What time brings doesn't keep from the export: what has ended must leave the published list too.
    if out.is_empty() {
        let counts = informasi::count_per_status(s)?;
        let decided: u32 = counts.iter().filter(|(status, _)| status.is_in_dkip()).map(|(_, n)| n).sum();
        let decided = decided.saturating_sub(r.lewat.jumlah);
        let next = if decided > 0 {
            ("EKSPOR_DKIP", Antrean { jumlah: decided, id: None })
        } else {
            ("DAFTARKAN", once())
        };
        out.push(step(next.0, next.1));
    }
    let waits = u32::try_from(publikasi::list_belum(s)?.len()).unwrap_or(u32::MAX);
    let unpublished = Antrean { jumlah: waits, id: None };
    let ends = [("UMUMKAN", unpublished), ("SUDAH_BERAKHIR", r.lewat), ("TINJAU", r.tinjau)];
    out.extend(ends.into_iter().filter_map(some));
    // The only day that the law fixes goes before everything.
    if let Some(due) = some(("PUTUSKAN_PENGUBAHAN", r.ubah)) {
        out.insert(0, Langkah { sisa_hari_kerja: r.sisa_ubah, ..due });
    }
    Ok(out)
}
