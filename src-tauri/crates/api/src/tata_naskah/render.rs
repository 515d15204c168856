//! Drawing in the office's own wording and page setup. What of it can't be used is left aside and told: a paper is never
//! lost to a setting.

use super::format::{Tata, tata_letak_ditinggal};
use super::kalimat::nama_kalimat;
use saksama_core::masalah::Masalah;
use saksama_documents::{Format, NaskahKantor, Printed, Progress, RenderError};

/// Draws by `render` in the look `tata`: sentence by sentence, what can't be used is as shipped, unless they are
/// the words of a signed paper; then the page setup.
/// Gives what was left aside too.
pub(crate) fn render(
    tata: Tata,
    progress: &mut Progress<'_>,
    render: impl Fn(&Format, &mut Progress<'_>) -> Result<Printed, RenderError>,
) -> Result<(Printed, Vec<Masalah>), RenderError> {
    let Tata { mut format, standar, mut peringatan, kalimat_wajib, .. } = tata;
    let mut own_setup = true;
    loop {
        match render(&format, progress) {
            Ok(printed) => {
                peringatan.extend(too_long(&printed));
                return Ok((printed, peringatan));
            }
            Err(RenderError::Wording { key, .. })
                if !kalimat_wajib && drop_sentence(&mut format.naskah, &key) =>
            {
                let nama = nama_kalimat(key.rsplit(':').next().unwrap_or(&key));
                let said = Masalah::peringatan("naskah", "KALIMAT_TIDAK_DIPAKAI");
                peringatan.push(said.with("nama", nama));
            }
            Err(error) if own_setup && is_setup(&error) => {
                let naskah = std::mem::take(&mut format.naskah);
                format = Format { naskah, keluaran: format.keluaran, ..standar.clone() };
                own_setup = false;
                peringatan.push(tata_letak_ditinggal());
            }
            Err(error) => return Err(error),
        }
    }
}

/// The paper was to fit one page, and could not be made small enough to be read.
fn too_long(printed: &Printed) -> Option<Masalah> {
    let said = |pages: u32| Masalah::peringatan("naskah", "TIDAK_MUAT_SATU_HALAMAN").with("halaman", pages);
    printed.tak_muat_satu_halaman.map(said)
}

/// Takes the office's text of the sentence `D08:pembuka` away; false when it has none.
fn drop_sentence(naskah: &mut NaskahKantor, key: &str) -> bool {
    let Some((kode, kunci)) = key.split_once(':') else { return false };
    naskah.kalimat.get_mut(kode).is_some_and(|own| own.remove(kunci).is_some())
}

fn is_setup(error: &RenderError) -> bool {
    matches!(
        error,
        RenderError::MarginTooLarge
            | RenderError::FontSizeOutOfRange { .. }
            | RenderError::LineHeightOutOfRange { .. }
            | RenderError::SheetOutOfRange
    )
}
