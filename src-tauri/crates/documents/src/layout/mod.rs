//! What the papers share: sheets, letterhead, titles, signature blocks, the matrix, common wording.

mod closing;
mod kop;
mod letter;
mod matrix;
mod office;
mod signature;

pub(crate) use closing::Signer;
pub(crate) use letter::LetterHead;
pub(crate) use matrix::{Columns, grouped, matrix, table};
pub(crate) use office::UMUM;
pub(crate) use office::{Office, given};
pub(crate) use signature::{Side, SignatureStyle};
