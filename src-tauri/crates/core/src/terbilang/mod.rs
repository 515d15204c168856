//! Numbers in words, as printed on official papers: `30 (tiga puluh)`.

#[cfg(test)]
mod tests;

/// Largest number that can be written in words.
pub const TERBESAR: u64 = 999_999_999_999;

const SATUAN: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];

/// Names of the powers of 1,000, largest first. One of them is `satu juta`, never `sejuta`; only hundreds and
/// thousands take `se-`.
const RIBUAN: [(u64, &str); 3] = [(1_000_000_000, "miliar"), (1_000_000, "juta"), (1_000, "ribu")];

/// `n` in words, without `dan`; none above [`TERBESAR`].
#[must_use]
pub fn terbilang(n: u64) -> Option<String> {
    (n <= TERBESAR).then(|| kata(n))
}

/// `n` in words. Every `u32` can be written, so that counts, years and days need no error case.
#[must_use]
pub fn terbilang_u32(n: u32) -> String {
    kata(n.into())
}

/// Figure and words, e.g. `30 (tiga puluh)`.
#[must_use]
pub fn angka_dan_kata(n: u32) -> String {
    format!("{n} ({})", terbilang_u32(n))
}

fn kata(n: u64) -> String {
    if n == 0 {
        return SATUAN[0].to_owned();
    }
    let mut out = Vec::new();
    let mut rest = n;
    for (size, name) in RIBUAN {
        let group = rest / size;
        rest %= size;
        match group {
            0 => {}
            1 if name == "ribu" => out.push("seribu"),
            _ => {
                push_group(group, &mut out);
                out.push(name);
            }
        }
    }
    push_group(rest, &mut out);
    out.join(" ")
}

/// Words of 1–999; nothing for 0.
fn push_group(n: u64, out: &mut Vec<&'static str>) {
    match n / 100 {
        0 => {}
        1 => out.push("seratus"),
        ratus => {
            push_satuan(ratus, out);
            out.push("ratus");
        }
    }
    match n % 100 {
        0 => {}
        small @ 1..=11 => push_satuan(small, out),
        belas @ 12..=19 => {
            push_satuan(belas - 10, out);
            out.push("belas");
        }
        tens => {
            push_satuan(tens / 10, out);
            out.push("puluh");
            if !tens.is_multiple_of(10) {
                push_satuan(tens % 10, out);
            }
        }
    }
}

fn push_satuan(n: u64, out: &mut Vec<&'static str>) {
    out.extend(usize::try_from(n).ok().and_then(|i| SATUAN.get(i)));
}
