//! The words of a schema that has none.

use saksama_exchange::terbuka::MedanSkema;

pub(crate) struct NoWords;

impl MedanSkema for NoWords {
    fn tabel(&self, tabel: &str) -> String {
        tabel.into()
    }

    fn medan(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}
