//! How many members must be present: "50% + 1".

use crate::sql_enum;

sql_enum! {
    /// How "50% + 1" is read when the number of members is odd; no law decides it.
    pub enum RumusKuorum {
        /// More than half: n ÷ 2 rounded down, plus 1.
        LebihDariSeparuh = "LEBIH_DARI_SEPARUH",
        /// n ÷ 2 plus 1, rounded up.
        PembulatanKeAtas = "PEMBULATAN_KE_ATAS",
    }
}

/// Members that must be present out of `n` in office on the day of the meeting; never more than `n`. A team without
/// members can't meet, so 0 members still need 1.
#[must_use]
pub fn kuorum(n: u32, rumus: RumusKuorum) -> u32 {
    unclamped(n, rumus).min(n.max(1))
}

fn unclamped(n: u32, rumus: RumusKuorum) -> u32 {
    match rumus {
        RumusKuorum::LebihDariSeparuh => n / 2 + 1,
        RumusKuorum::PembulatanKeAtas => n.div_ceil(2).saturating_add(1),
    }
}

/// The sum as the officer would write it, e.g. `9 ÷ 2 = 4,5 → dibulatkan ke bawah 4, ditambah 1 = 5`.
#[must_use]
pub fn uraian_kuorum(n: u32, rumus: RumusKuorum) -> String {
    let half = n / 2;
    let result = unclamped(n, rumus);
    let sum = match (n.is_multiple_of(2), rumus) {
        (true, _) => format!("{n} ÷ 2 = {half}, ditambah 1 = {result}"),
        (false, RumusKuorum::LebihDariSeparuh) => {
            format!("{n} ÷ 2 = {half},5 → dibulatkan ke bawah {half}, ditambah 1 = {result}")
        }
        (false, RumusKuorum::PembulatanKeAtas) => {
            format!(
                "{n} ÷ 2 = {half},5, ditambah 1 = {},5 → dibulatkan ke atas {result}",
                half.saturating_add(1)
            )
        }
    };
    let clamped = kuorum(n, rumus);
    if clamped < result { format!("{sum} → paling banyak jumlah anggota = {clamped}") } else { sum }
}

#[cfg(test)]
mod tests {
    use super::RumusKuorum::{LebihDariSeparuh, PembulatanKeAtas};
    use super::{kuorum, uraian_kuorum};

    #[test]
    fn more_than_half() {
        let expected = [1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8];
        for (n, k) in (1..).zip(expected) {
            assert_eq!(kuorum(n, LebihDariSeparuh), k, "{n}");
        }
    }

    #[test]
    fn rounded_up() {
        for (n, k) in [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (7, 5), (9, 6), (11, 7)] {
            assert_eq!(kuorum(n, PembulatanKeAtas), k, "{n}");
        }
    }

    #[test]
    fn nobody_is_never_enough_and_large_numbers_are_answered() {
        assert_eq!(kuorum(0, LebihDariSeparuh), 1);
        assert_eq!(kuorum(u32::MAX, PembulatanKeAtas), u32::MAX / 2 + 2);
    }

    #[test]
    fn shows_the_sum() {
        assert_eq!(uraian_kuorum(9, LebihDariSeparuh), "9 ÷ 2 = 4,5 → dibulatkan ke bawah 4, ditambah 1 = 5");
        assert_eq!(uraian_kuorum(10, PembulatanKeAtas), "10 ÷ 2 = 5, ditambah 1 = 6");
        assert_eq!(
            uraian_kuorum(9, PembulatanKeAtas),
            "9 ÷ 2 = 4,5, ditambah 1 = 5,5 → dibulatkan ke atas 6"
        );
        assert_eq!(
            uraian_kuorum(1, PembulatanKeAtas),
            "1 ÷ 2 = 0,5, ditambah 1 = 1,5 → dibulatkan ke atas 2 → paling banyak jumlah anggota = 1"
        );
    }
}
