//! The program under test, with everything around it.

use super::process::{Process, free_port, screen};
use super::wait::until;
use crate::cli::make_office;
use crate::office::KATA_SANDI;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use thirtyfour::prelude::*;
use tokio::net::TcpStream;

/// A running window. Fields end in the order they stand: driver and window before the screen.
pub struct App {
    /// The session, for what has no helper here.
    pub driver: WebDriver,
    _server: Process,
    _screen: Process,
    /// Name of that screen.
    display: String,
    /// Home of the test, removed at its end; answers for file dialogs lie in `dialog/`.
    home: tempfile::TempDir,
    answers: u32,
}

impl App {
    /// Starts the program on the data folder `data`, opens it with the passphrase of the tests and waits for its first
    /// screen. A folder in which nothing was ever kept gets that passphrase before.
    ///
    /// `env`: for example `("SAKSAMA_HARI_INI", "2026-11-21")`, `("GTK_THEME", "Adwaita:dark")` or
    /// `("GDK_DPI_SCALE", "1.5")`.
    pub async fn start(data: &Path, env: &[(&str, &str)]) -> Self {
        make_office(data);
        let app = Self::start_locked(data, env).await;
        app.unlock().await;
        app
    }

    /// Types the passphrase of the tests, unless a practice office is open already or the folder can't be opened.
    pub async fn unlock(&self) {
        let is_locked = "return document.querySelector('[data-testid=buka]') !== null";
        if self.script(is_locked).await == Value::Bool(true) {
            self.write("kata-sandi", KATA_SANDI).await;
            self.press(thirtyfour::Key::Enter + "").await;
            self.gone("gerbang").await;
            self.settle().await;
        }
    }

    /// The same without opening it.
    pub async fn start_locked(data: &Path, env: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().expect("a home for the test");
        let (screen, display) = screen();
        let port = free_port();
        let server = driver_server(port, &display, home.path(), data, env);
        until(async || TcpStream::connect(("127.0.0.1", port)).await.ok(), || "the driver listens".into())
            .await;

        let program = program();
        let mut wanted = Capabilities::new(); // a browser name would be refused
        wanted.set("webkitgtk:browserOptions", json!({ "binary": program })).expect("an option");
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.expect("a window");
        driver.set_script_timeout(Duration::from_secs(60)).await.expect("a script limit");
        let app = Self { driver, _server: server, _screen: screen, display, home, answers: 0 };
        app.ready().await;
        app
    }

    /// Starts the program once more on the same screen, on the data folder `data` and without a driver.
    #[must_use]
    pub fn start_beside(&self, data: &Path) -> Beside {
        Beside(Process::start(&program(), |command| {
            set_desk(command, &self.display, self.home.path(), data);
        }))
    }

    /// The process whose window lies above the others on the screen; none when there is no window.
    #[must_use]
    pub fn front(&self) -> Option<u32> {
        // Windows are found from the lowest to the uppermost.
        let command =
            "xdotool search --onlyvisible --name '^Saksama' | tail -n 1 | xargs xdotool getwindowpid";
        let out = Command::new("sh").args(["-c", command]).env("DISPLAY", &self.display).output();
        String::from_utf8(out.expect("xdotool").stdout).ok()?.trim().parse().ok()
    }

    /// Closes the window.
    pub async fn stop(self) {
        self.driver.clone().quit().await.expect("the window closes");
    }

    /// The next file dialog answers with `path`; `None` cancels it. Answers are used in the order they are given.
    pub fn answer_dialog(&mut self, path: Option<&Path>) {
        self.answers += 1;
        let name = dialog_dir(self.home.path()).join(format!("{:04}", self.answers));
        let text = path.map(|path| path.display().to_string()).unwrap_or_default();
        std::fs::write(name, text).expect("an answer for the dialog");
    }

    /// What the program handed to the system so far: `viewer-<name>` or `printer-<name>`, in the order of the names.
    pub fn handed_over(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(outbox(self.home.path())).expect("the folder for papers");
        let mut papers: Vec<_> = entries.map(|entry| entry.expect("a paper").path()).collect();
        papers.sort();
        papers
    }

    /// Runs a script in the page (outside its content security policy) and gives what it returns.
    pub async fn script(&self, script: &str) -> Value {
        self.driver.execute(script, vec![]).await.expect(script).json().clone()
    }

    /// Runs a script that calls `done(value)` when it has finished.
    pub async fn script_until_done(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.driver.execute_async(&script, vec![]).await.expect("a script").json().clone()
    }

    /// Waits for the mark that `main.ts` sets after the first screen.
    async fn ready(&self) {
        let mark = "return document.documentElement.dataset.siap ?? null";
        until(async || self.script(mark).await.as_str().map(drop), || "the first screen is there".into())
            .await;
        self.settle().await;
    }

    /// Fonts are loaded and two frames are painted.
    pub async fn settle(&self) {
        let settled = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
        // Now and then WebKitWebDriver loses the answer of a script that waits; asked again, it gives one.
        let probe = async || self.driver.execute_async(settled, vec![]).await.ok();
        until(probe, || "the page is at rest".into()).await;
    }
}

/// A program beside the driven one; it ends with this value.
pub struct Beside(Process);

impl Beside {
    /// Its process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it has ended, and well.
    pub fn has_ended_well(&mut self) -> bool {
        self.0.has_ended_well()
    }
}

/// The built program.
pub(super) fn program() -> String {
    std::env::var("SAKSAMA_BIN").expect("SAKSAMA_BIN names the built program (see `make e2e`)")
}

fn dialog_dir(home: &Path) -> PathBuf {
    home.join("dialog")
}

fn outbox(home: &Path) -> PathBuf {
    home.join("outbox")
}

/// The WebDriver server; the program it starts inherits this environment.
fn driver_server(port: u16, display: &str, home: &Path, data: &Path, env: &[(&str, &str)]) -> Process {
    std::fs::create_dir(dialog_dir(home)).expect("a folder for answers");
    std::fs::create_dir(outbox(home)).expect("a folder for papers");
    Process::start("WebKitWebDriver", |command| {
        command.arg(format!("--port={port}")).arg("--host=127.0.0.1");
        command.env("TAURI_WEBVIEW_AUTOMATION", "true");
        set_desk(command, display, home, data);
        command.envs(env.iter().copied());
    })
}

/// The desk of the test: its screen, folders and language.
pub(super) fn set_desk(command: &mut Command, display: &str, home: &Path, data: &Path) {
    command.env("SAKSAMA_DATA", data).env("SAKSAMA_UJI_PICKER_DIR", dialog_dir(home));
    command.env("SAKSAMA_UJI_KELUAR_DIR", outbox(home));
    command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    command.env("HOME", home);
    for (name, folder) in [("DATA", "data"), ("CONFIG", "config"), ("CACHE", "cache")] {
        command.env(format!("XDG_{name}_HOME"), home.join(folder));
    }
    // No session bus, no accessibility bus: GTK would start them and leave them behind.
    command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").env("NO_AT_BRIDGE", "1");
    command.env("GSETTINGS_BACKEND", "memory").env("GIO_USE_VFS", "local");
    // Software drawing. Never WEBKIT_DISABLE_DMABUF_RENDERER: pictures of the window would hang.
    command.env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEBKIT_DMABUF_RENDERER_FORCE_SHM", "1");
    // The officer's computer: Indonesian, Jakarta, light theme, 100 %.
    command.env_remove("LC_ALL").env("LANG", "id_ID.UTF-8").env("TZ", "Asia/Jakarta");
    command.env("GTK_THEME", "Adwaita").env("GDK_SCALE", "1");
    let diary = if std::env::var_os("E2E_LOG").is_some() { Stdio::inherit } else { Stdio::null };
    command.stdout(diary()).stderr(diary());
}
