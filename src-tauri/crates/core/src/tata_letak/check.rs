//! What a page setup may hold: no sheet that no printer takes, no page without room for text.

use super::{TEPI_REBAH, TEPI_TEGAK, TataLetak, Tepi};
use crate::masalah::Masalah;
use crate::organisasi::Kertas;

/// Sides of a sheet, millimetres.
const LEMBAR: [f64; 2] = [100.0, 450.0];
/// Margins, millimetres; less than 5 no office printer prints.
const TEPI: [f64; 2] = [5.0, 100.0];
/// Size of running text, points.
const HURUF: [f64; 2] = [8.0, 16.0];
/// Line height as a multiple of the size.
const SPASI: [f64; 2] = [1.0, 2.0];
/// Copies.
const RANGKAP: [f64; 2] = [1.0, 99.0];
/// Least width and height of the text, millimetres.
const RUANG: f64 = 80.0;

/// What is wrong with a page setup, on paper of the office's size where it sets none.
pub(super) fn check(tata: &TataLetak, office: Kertas) -> Vec<Masalah> {
    let mut out = Vec::new();
    let mut within = |medan: String, value: Option<f64>, [min, max]: [f64; 2]| {
        let Some(value) = value else { return };
        if value.is_nan() || value < min {
            out.push(Masalah::galat(medan, "ANGKA_TERLALU_KECIL").with("min", min));
        } else if value > max {
            out.push(Masalah::galat(medan, "ANGKA_TERLALU_BESAR").with("maks", max));
        }
    };
    within("lebar".into(), tata.lebar, LEMBAR);
    within("tinggi".into(), tata.tinggi, LEMBAR);
    for (name, Tepi { atas, bawah, kiri, kanan }) in [("tepi", tata.tepi), ("tepi_rebah", tata.tepi_rebah)] {
        for (side, value) in [("atas", atas), ("bawah", bawah), ("kiri", kiri), ("kanan", kanan)] {
            within(format!("{name}.{side}"), value, TEPI);
        }
    }
    within("ukuran_huruf".into(), tata.ukuran_huruf, HURUF);
    within("spasi".into(), tata.spasi, SPASI);
    within("rangkap".into(), tata.rangkap.map(f64::from), RANGKAP);
    let (width, height) = match (tata.lebar, tata.tinggi) {
        (Some(lebar), Some(tinggi)) => (lebar, tinggi),
        (None, None) => tata.kertas.unwrap_or(office).ukuran_mm(),
        (lebar, _) => {
            let medan = if lebar.is_none() { "lebar" } else { "tinggi" };
            out.push(Masalah::galat(medan, "UKURAN_KERTAS_SEPARUH"));
            return out;
        }
    };
    if out.is_empty() {
        let upright = ("tepi.kiri", tata.tepi.or(TEPI_TEGAK), width, height);
        let lying = ("tepi_rebah.kiri", tata.tepi_rebah.or(TEPI_REBAH), height, width);
        for (medan, [atas, bawah, kiri, kanan], width, height) in [upright, lying] {
            if (width - kiri - kanan).min(height - atas - bawah) < RUANG {
                out.push(Masalah::galat(medan, "RUANG_TULISAN_SEMPIT").with("ruang", RUANG));
            }
        }
    }
    out
}
