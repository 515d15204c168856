//! QR codes: of a sheet in its margin, of a place on a label.

use super::model::PageSpec;
use super::paint::Painter;
use qrcode::{Color as Module, EcLevel, QrCode};

/// Modules of white around a QR code.
pub(super) const QUIET: usize = 4;
/// Overlap of the rows of a QR code.
const HAIR: f32 = 0.06;

/// Paints a QR code with its quiet zone into a square; gives the width of a module, or `None` if the text is too long
/// for a code. It is decoration for readers of the file: what it says stands beside it as text.
pub(super) fn paint(
    painter: &mut Painter,
    spec: &PageSpec,
    (x, y): (f32, f32),
    side: f32,
    text: &str,
) -> Option<f32> {
    let qr = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let count = qr.width();
    let module = side / (count + 2 * QUIET) as f32;
    painter.begin(None);
    for (row, modules) in qr.to_colors().chunks(count).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|a, b| a == b) {
            if run[0] == Module::Dark {
                let at_x = x + (column + QUIET) as f32 * module;
                let at_y = y + (row + QUIET) as f32 * module;
                // a hair of overlap: between touching fills some viewers leave a pale line
                painter.fill(spec, at_x, at_y, run.len() as f32 * module, module + HAIR);
            }
            column += run.len();
        }
    }
    painter.end();
    Some(module)
}
