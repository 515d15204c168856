//! Long reading that makes way: nobody waits for it.

use super::Store;
use crate::error::{Error, Result};

/// Steps of SQLite between two looks at who waits: some thousandths of a second.
const LANGKAH: i32 = 2_000;

impl Store {
    /// Reads with `f`, which may take long, and gives up as soon as `is_awaited` says that somebody else wants the data
    /// file: then there is no result, and nothing has changed.
    ///
    /// # Errors
    /// What `f` returns but for the breaking off; SQLite's own refusal.
    pub fn read_aside<T>(
        &mut self,
        is_awaited: impl Fn() -> bool + Send + 'static,
        f: impl FnOnce(&Self) -> Result<T>,
    ) -> Result<Option<T>> {
        self.conn.progress_handler(LANGKAH, Some(is_awaited))?;
        let read = f(self);
        self.conn.progress_handler(0, None::<fn() -> bool>)?;
        match read {
            Ok(value) => Ok(Some(value)),
            Err(error) if is_broken_off(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

fn is_broken_off(error: &Error) -> bool {
    let Error::Database(db) = error else { return false };
    db.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted)
}
