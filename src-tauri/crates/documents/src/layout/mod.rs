//! What the papers share: sheets, letterhead, titles, signature blocks, the matrix, common wording.

mod closing;
mod dip;
mod kop;
mod letter;
mod matrix;
mod office;
mod report;
mod sheet;
mod signature;
mod typed;
mod umum;

pub(crate) use closing::Signer;
pub(crate) use dip::dip;
pub(crate) use letter::LetterHead;
pub(crate) use matrix::{Columns, grouped, matrix, matrix_rows, table, total_row, under_one_heading};
pub(crate) use office::{Office, given};
pub(crate) use sheet::Sheet;
pub(crate) use signature::{Side, SignatureStyle};
pub(crate) use typed::TypedWords;
pub(crate) use umum::UMUM;
