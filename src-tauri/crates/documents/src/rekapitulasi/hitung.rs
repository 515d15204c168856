//! Counting of proposals.

use super::{InformasiRekap, TindakLanjut};
use crate::data::HurufPasal17;

/// Counts of one unit, or of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hitung {
    jumlah: usize,
    /// By letter a to j; an item counts for each of its letters.
    huruf: [usize; 10],
    diteruskan: usize,
    dikembalikan: usize,
}

impl Hitung {
    pub(super) fn of(items: &[InformasiRekap]) -> Self {
        let done = |what: TindakLanjut| items.iter().filter(|item| item.tindak_lanjut == what).count();
        let rests = |letter: HurufPasal17| items.iter().filter(|item| item.huruf.contains(&letter)).count();
        Self {
            jumlah: items.len(),
            huruf: HurufPasal17::ALL.map(rests),
            diteruskan: done(TindakLanjut::Diteruskan),
            dikembalikan: done(TindakLanjut::Dikembalikan),
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.jumlah += other.jumlah;
        self.huruf.iter_mut().zip(other.huruf).for_each(|(sum, count)| *sum += count);
        self.diteruskan += other.diteruskan;
        self.dikembalikan += other.dikembalikan;
    }

    /// What is neither accepted nor given back yet.
    pub(super) fn belum(&self) -> usize {
        self.jumlah - self.diteruskan - self.dikembalikan
    }

    /// In the order of the columns.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> {
        [self.jumlah].into_iter().chain(self.huruf).chain([self.diteruskan, self.dikembalikan])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HurufPasal17::{A, H, J};

    fn item(huruf: &[HurufPasal17], tindak_lanjut: TindakLanjut) -> InformasiRekap {
        InformasiRekap { huruf: huruf.to_vec(), tindak_lanjut, ..InformasiRekap::default() }
    }

    #[test]
    fn an_item_counts_once_for_each_of_its_letters_and_sums_add_up() {
        let first = [
            item(&[H, J, H], TindakLanjut::Diteruskan),
            item(&[A], TindakLanjut::Dikembalikan),
            item(&[], TindakLanjut::Belum),
        ];
        let mut sum = Hitung::of(&first);
        assert_eq!(sum.numbers().collect::<Vec<_>>(), [3, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1]);
        assert_eq!(sum.belum(), 1);
        sum.add(&Hitung::of(&[item(&[A, H], TindakLanjut::Diteruskan)]));
        assert_eq!(sum.numbers().collect::<Vec<_>>(), [4, 2, 0, 0, 0, 0, 0, 0, 2, 0, 1, 2, 1]);
        assert_eq!(Hitung::of(&[]), Hitung::default());
    }
}
