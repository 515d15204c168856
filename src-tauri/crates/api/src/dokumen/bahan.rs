//! What the officer types for a paper because nothing else in the program knows it.

use crate::wire::{AkhirBahan, BahanReq, BahanRes, MedanBahan, SaveBahanReq};
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::{self, BahanDokumen, Medan};

pub(crate) fn get_bahan(ctx: &Ctx<'_>, req: BahanReq) -> ApiResult<BahanRes> {
    ctx.read(|s| {
        let isian = dokumen::get_bahan(s, req.kode, &req.subjek_id)?;
        let (own, each): (Vec<_>, Vec<_>) =
            dokumen::medan_bahan(req.kode).iter().partition(|m| !m.per_informasi);
        let mut medan: Vec<MedanBahan> = own.into_iter().map(|m| field(m, None)).collect();
        if !each.is_empty() {
            for (id, title) in dokumen::informasi_bahan(s, req.kode, &req.subjek_id)? {
                medan.extend(each.iter().map(|m| field(m, Some((&id, &title)))));
            }
        }
        for m in &mut medan {
            let text = isian.teks(&m.medan).unwrap_or_default();
            let read = dokumen::berakhir_bahan(req.kode, &m.nama, text, s.today());
            m.akhir = read.map(|berakhir| AkhirBahan { berakhir });
        }
        Ok(BahanRes { medan, isian })
    })
}

fn field(medan: &Medan, item: Option<(&String, &String)>) -> MedanBahan {
    MedanBahan {
        medan: item.map_or_else(|| medan.nama.to_owned(), |(id, _)| format!("{id}:{}", medan.nama)),
        nama: medan.nama.to_owned(),
        jenis: medan.jenis,
        informasi: item.map(|(_, title)| title.clone()),
        akhir: None,
    }
}

pub(crate) fn save_bahan(ctx: &Ctx<'_>, req: SaveBahanReq) -> ApiResult<BahanDokumen> {
    ctx.write(|s| dokumen::save_bahan(s, req.kode, &req.subjek_id, &req.isian))
}
