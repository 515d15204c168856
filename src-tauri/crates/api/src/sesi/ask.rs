//! Dialogs that a command opens: a person answers them minutes later, or never, and may have left meanwhile.

use crate::{ApiError, ApiResult, CaraCetak, Ctx, Host, HostError, Office, PaperToPrint};
use std::path::PathBuf;

/// A command that waits for an answer, until it is dropped.
struct Waiting<'a>(&'a Office);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.sesi().waiting -= 1;
    }
}

impl Ctx<'_> {
    /// Asks a person through the host. Meanwhile the office can be locked as if nothing were under way; then, and when
    /// somebody else has opened it since, the answer comes too late. The dialog is given what tells so.
    ///
    /// # Errors
    /// `TERKUNCI`, also for an answer that comes too late.
    fn ask<T>(&self, dialog: impl FnOnce(&dyn Host, &dyn Fn() -> bool) -> T) -> ApiResult<T> {
        let before = {
            let mut sesi = self.office.sesi();
            let before = sesi.present().ok_or_else(|| ApiError::new("TERKUNCI"))?;
            sesi.waiting += 1;
            Some(before)
        };
        let waiting = Waiting(self.office);
        self.office.idle.notify_all();
        let still = || self.office.sesi().present() == before;
        let answer = dialog(self.host, &still);
        // First it counts as work again, so that the data stay open from here on.
        drop(waiting);
        // An exchange of the office that found this waiting is over once the data file can be had.
        drop(self.office.lock());
        if still() { Ok(answer) } else { Err(ApiError::new("TERKUNCI")) }
    }

    /// Asks where to save; none when cancelled.
    ///
    /// # Errors
    /// As [`Ctx::ask`]; what the host refuses.
    pub(crate) fn ask_where(&self, title: &str, suggested: &str) -> ApiResult<Option<PathBuf>> {
        Ok(self.ask(|host, _| host.pick_save_file(title, suggested))??)
    }

    /// Asks how to print, and hands the paper over: whether it was printed, or why the host can't. Once it was answered, and
    /// before a sheet of it is printed, `before` is called.
    ///
    /// # Errors
    /// As [`Ctx::ask`].
    pub(crate) fn ask_print(
        &self,
        nama: &str,
        bytes: &[u8],
        cara: CaraCetak,
        before: &dyn Fn(),
    ) -> ApiResult<Result<bool, HostError>> {
        self.ask(|host, present| {
            let still = || {
                if present() {
                    before();
                }
                present()
            };
            host.print_pdf(&PaperToPrint { nama, bytes, cara, still: &still })
        })
    }

    /// Refuses to show or hand out anything once the office is locked.
    ///
    /// # Errors
    /// `TERKUNCI`.
    pub(crate) fn check_present(&self) -> ApiResult<()> {
        self.office.sesi().present().map(drop).ok_or_else(|| ApiError::new("TERKUNCI"))
    }
}
