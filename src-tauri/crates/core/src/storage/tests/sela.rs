use crate::error::Error;
use crate::storage::Store;
use crate::testing::store;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Counts to a number far beyond the steps between two looks.
fn long(store: &Store) -> crate::Result<i64> {
    let count = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT count(*) FROM n";
    Ok(store.conn().query_row(count, [], |r| r.get(0))?)
}

#[test]
fn long_reading_gives_up_when_somebody_waits() {
    let (_dir, mut store) = store();
    assert_eq!(store.read_aside(|| true, long).unwrap(), None);
    assert_eq!(store.read_aside(|| false, long).unwrap(), Some(100_000));
    // Only what was begun to make way does.
    assert_eq!(long(&store).unwrap(), 100_000);
}

#[test]
fn long_reading_gives_up_in_the_middle() {
    let (_dir, mut store) = store();
    let (awaited, mut rows) = (Arc::new(AtomicBool::new(false)), 0);
    let seen = Arc::clone(&awaited);
    let read = store.read_aside(
        move || seen.load(Ordering::Relaxed),
        |s| {
            for _ in 0..10 {
                rows += 1;
                long(s)?;
                awaited.store(rows == 3, Ordering::Relaxed);
            }
            Ok(())
        },
    );
    assert_eq!((read.unwrap(), rows), (None, 4));
}

#[test]
fn another_refusal_is_told() {
    let (_dir, mut store) = store();
    let refused = store.read_aside(|| true, |_| Err::<(), _>(Error::refused("KODE")));
    assert!(matches!(refused, Err(Error::Refused { kode: "KODE", .. })));
}
