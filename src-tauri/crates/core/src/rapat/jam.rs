//! Times of day as officers write them.

/// `9`, `9.00`, `09:30`, `pukul 09.00` as `09.00`; none when it is no time of day.
pub(super) fn read(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let text = lower.strip_prefix("pukul").unwrap_or(&lower).trim();
    let text = ["wib", "wita", "wit"].iter().find_map(|zone| text.strip_suffix(zone)).unwrap_or(text).trim();
    let (hour, minute) = text.split_once(['.', ':']).unwrap_or((text, "00"));
    let is_number =
        |t: &str, longest: usize| (1..=longest).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit());
    if !is_number(hour, 2) || !is_number(minute, 2) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}.{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn reads_what_officers_write() {
        for (typed, stored) in [
            ("9", "09.00"),
            ("9.00", "09.00"),
            ("09:30", "09.30"),
            (" 13.05 ", "13.05"),
            ("pukul 09.00 WIB", "09.00"),
            ("00.00", "00.00"),
            ("23:59 wita", "23.59"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(stored), "{typed}");
        }
        for typed in ["", "24.00", "9.60", "9.5", "jam sembilan", "9.00.00", "-1.00", "009.00"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
