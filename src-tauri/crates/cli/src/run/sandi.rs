//! Passphrases of the command line: typed without an echo, or the first line of a file or of the input. Never an
//! argument: those are seen by everybody who lists the running programs.

use super::Reply;
use super::kantor::call;
use saksama_api::wire::{
    ConfirmPemulihanReq, CreateKunciReq, KeadaanKunci, Kosong, KunciState, PemulihanBaru, Rahasia, UnlockReq,
};
use saksama_api::{ApiError, ApiResult, Ctx};
use serde_json::json;
use std::cell::RefCell;
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Commands that take a passphrase or a recovery code.
pub(super) const TAKING: [&str; 9] = [
    "create_kunci",
    "confirm_pemulihan",
    "unlock",
    "unlock_with_pemulihan",
    "change_kata_sandi",
    "add_pengguna",
    "change_peran",
    "renew_pemulihan",
    "propose_kata_sandi",
];

/// Where the passphrase comes from.
pub(super) struct Sandi {
    pengguna: Option<String>,
    berkas: Option<PathBuf>,
    /// What opened the office.
    dipakai: RefCell<Option<Rahasia>>,
}

impl Sandi {
    pub(super) fn new(pengguna: Option<String>, berkas: Option<PathBuf>) -> Self {
        Self { pengguna, berkas, dipakai: RefCell::default() }
    }

    /// The name that was given.
    pub(super) fn pengguna(&self) -> Option<String> {
        self.pengguna.clone()
    }

    /// Opens the office when it is locked.
    pub(super) fn unlock(&self, ctx: &Ctx<'_>) -> ApiResult<()> {
        let state: KunciState = call(ctx, "get_kunci_state", Kosong {})?;
        if state.keadaan != KeadaanKunci::Terkunci {
            return Ok(());
        }
        let nama = match (&self.pengguna, state.daftar.as_slice()) {
            (Some(nama), _) => nama.clone(),
            (None, [only]) => only.nama.clone(),
            (None, several) => {
                let names: Vec<&str> = several.iter().map(|p| p.nama.as_str()).collect();
                return Err(ApiError::new("PENGGUNA_BELUM_DISEBUT").with("pengguna", names.join(", ")));
            }
        };
        let kata_sandi = self.ask()?;
        let _open: KunciState = call(ctx, "unlock", UnlockReq { nama, kata_sandi: kata_sandi.clone() })?;
        *self.dipakai.borrow_mut() = Some(kata_sandi);
        Ok(())
    }

    /// The passphrase that opened the office; empty for a practice office, which needs none.
    pub(super) fn dipakai(&self) -> Rahasia {
        self.dipakai.borrow().clone().unwrap_or_else(|| Rahasia(String::new()))
    }

    /// The passphrase.
    pub(super) fn ask(&self) -> ApiResult<Rahasia> {
        match &self.berkas {
            Some(path) => of_file(path),
            None if std::io::stdin().is_terminal() => typed("Kata sandi: "),
            None => line(),
        }
    }

    /// Sets the first passphrase; shows the recovery code and asks for two of its groups.
    pub(super) fn create(&self, ctx: &Ctx<'_>) -> ApiResult<Reply> {
        let kata_sandi = new(self.berkas.as_deref(), "Kata sandi: ")?;
        let nama = self.pengguna.clone().unwrap_or_else(|| "Petugas PPID".into());
        let made: PemulihanBaru = call(ctx, "create_kunci", CreateKunciReq { nama, kata_sandi })?;
        let state = ask_back(ctx, &made)?;
        let nama = state.pengguna.unwrap_or_default();
        Ok(Reply::new(format!("Kata sandi {nama} sudah berlaku."), json!({ "pengguna": nama })))
    }
}

/// A new passphrase: of a file, typed twice, or the next line of the input.
pub(super) fn new(berkas: Option<&Path>, prompt: &str) -> ApiResult<Rahasia> {
    match berkas {
        Some(path) => of_file(path),
        None if std::io::stdin().is_terminal() => {
            let kata_sandi = typed(prompt)?;
            let is_same = typed("Sekali lagi: ")? == kata_sandi;
            if is_same { Ok(kata_sandi) } else { Err(ApiError::new("KATA_SANDI_TIDAK_SAMA")) }
        }
        None => line(),
    }
}

/// Shows a recovery code and asks for two of its groups: now it counts.
pub(super) fn ask_back(ctx: &Ctx<'_>, made: &PemulihanBaru) -> ApiResult<KunciState> {
    say(&format!(
        "Kode pemulihan, tulis di dua lembar kertas dan simpan di amplop tersegel:\n\n  {}\n\n\
             Tanpa kata sandi dan tanpa kode pemulihan, data tidak dapat dibuka oleh siapa pun, termasuk pembuat \
             aplikasi.\n",
        made.kode.0
    ))?;
    let mut kelompok = Vec::new();
    for nomor in &made.minta {
        say(&format!("Ketik kelompok ke-{nomor}: "))?;
        kelompok.push(line()?);
    }
    call(ctx, "confirm_pemulihan", ConfirmPemulihanReq { kelompok })
}

fn of_file(path: &Path) -> ApiResult<Rahasia> {
    let text = std::fs::read_to_string(path).map(Zeroizing::new);
    first_line(&text.map_err(|e| ApiError::io("read", path.display(), &e))?)
}

fn typed(prompt: &str) -> ApiResult<Rahasia> {
    rpassword::prompt_password(prompt).map(Rahasia).map_err(|_| ApiError::new("KATA_SANDI_TIDAK_TERBACA"))
}

/// The next line of the input.
fn line() -> ApiResult<Rahasia> {
    let mut text = Zeroizing::new(String::new());
    match std::io::stdin().lock().read_line(&mut text) {
        Ok(n) if n > 0 => first_line(&text),
        _ => Err(ApiError::new("KATA_SANDI_TIDAK_TERBACA")),
    }
}

fn first_line(text: &str) -> ApiResult<Rahasia> {
    let line = text.lines().next().map(|line| Rahasia(line.to_owned()));
    line.ok_or_else(|| ApiError::new("KATA_SANDI_TIDAK_TERBACA"))
}

/// Says something on stderr at once: stdout is for the answer.
fn say(text: &str) -> ApiResult<()> {
    let mut err = std::io::stderr();
    let said = write!(err, "{text}").and_then(|()| err.flush());
    said.map_err(|e| ApiError::io("write", "stderr", &e))
}
