use super::counting;
use crate::kata_sandi::words;
use crate::{Biaya, VaultError, calibrate, check_kata_sandi, make_kata_sandi};
use std::time::Duration;

#[test]
fn length_counts_not_signs() {
    assert!(matches!(check_kata_sandi("Rahasia1!"), Err(VaultError::KataSandiPendek)));
    assert!(matches!(check_kata_sandi("sebelas sbl"), Err(VaultError::KataSandiPendek)));
    assert!(matches!(check_kata_sandi("ababababababab"), Err(VaultError::KataSandiBerulang)));
    assert!(check_kata_sandi("hujan di bukit").is_ok());
    // characters, not bytes
    assert!(matches!(check_kata_sandi("éééééééabcd"), Err(VaultError::KataSandiPendek)));
}

#[test]
fn made_of_five_words_of_a_list_without_doubles() {
    let list = words();
    let mut different = list.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!((list.len(), different.len()), (512, 512));
    let made = make_kata_sandi(&counting()).unwrap();
    assert_eq!(made.split(' ').filter(|word| list.contains(word)).count(), 5);
    assert!(check_kata_sandi(&made).is_ok());
    let failing = |_: &mut [u8]| Err(std::io::ErrorKind::Unsupported.into());
    assert!(matches!(make_kata_sandi(&failing), Err(VaultError::Acak(_))), "never the same five words");
}

/// RFC 9106 has no vector without a secret; this one was made with the reference program:
/// `printf 'hujan di bukit' | argon2 somesaltsomesalt -id -t 2 -k 19456 -p 1 -l 32 -r`.
#[test]
fn the_floor_is_argon2id() {
    let key = Biaya::LEAST.stretch("hujan di bukit", b"somesaltsomesalt").unwrap();
    let text: String = key.iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(text, "4929e1bf35ea4e967b4a386c2702c3c59b2e21c1479d821083ab88bd47d68532");
}

#[test]
fn nothing_below_the_floor_or_absurd_is_accepted() {
    for (memori_kib, putaran) in [(19 * 1024 - 1, 2), (64 * 1024, 1), (u32::MAX, 3), (64 * 1024, 65)] {
        assert!(matches!(Biaya { memori_kib, putaran }.spend(), Err(VaultError::BiayaDitolak)));
    }
}

/// 19 MiB and two passes are OWASP's least; 64 MiB and three passes RFC 9106's second choice.
#[test]
fn the_floor_and_the_default_are_what_others_ask_for() {
    let (least, preferred) = (Biaya::LEAST, Biaya::PREFERRED);
    assert!(least.memori_kib >= 19 * 1024 && least.putaran >= 2, "{least:?}");
    assert!(preferred.memori_kib >= 64 * 1024 && preferred.putaran >= 3, "{preferred:?}");
    assert!(least.is_below(preferred) && !preferred.is_below(least) && !least.is_below(least));
    let traded = Biaya { memori_kib: 128 * 1024, putaran: 2 };
    assert!(!traded.is_below(preferred), "more memory for fewer passes is no weaker");
    assert_eq!(Biaya { memori_kib: 32 * 1024, putaran: 3 }.factor(preferred), 2.0);
}

#[test]
fn calibrated_to_half_a_second_and_never_below_the_floor() {
    // A computer on which one pass over one MiB takes `micros`.
    let on = |micros: u64| {
        let taken = move |b: Biaya| {
            Duration::from_micros(micros * u64::from(b.putaran) * u64::from(b.memori_kib) / 1024)
        };
        let chosen = calibrate(taken);
        (chosen.memori_kib / 1024, chosen.putaran, taken(chosen).as_millis())
    };
    assert_eq!(on(1_000), (64, 8, 512));
    assert_eq!(on(4_000), (64, 3, 768));
    assert_eq!(on(10_000), (46, 2, 920));
    assert_eq!(on(15_000), (32, 2, 960));
    assert_eq!(on(60_000), (19, 2, 2280), "an old computer is slow, not open");
    assert_eq!(on(0), (64, 16, 0));
}
