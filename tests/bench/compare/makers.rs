//! The programs that are compared, and how each is asked for a PDF.

use super::paper::Paper;
use saksama_tests::root;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

pub(crate) const OURS: &str = "Saksama (PDF/A-2b, tagged)";
pub(crate) const TYPST: &str = "typst (PDF/A-2a, tagged)";
pub(crate) const UNTAGGED: &str = "typst (untagged)";
const WEASYPRINT: &str = "WeasyPrint";
const LIBREOFFICE: &str = "LibreOffice";
const CHROMIUM: &str = "Chromium";

/// A program that makes a PDF.
pub(crate) struct Maker {
    pub(crate) name: &'static str,
    /// What it says of itself; none when it is not on this machine.
    pub(crate) version: Option<String>,
    program: PathBuf,
    /// Its settings and caches, so that it starts each time as on the day it was installed.
    home: tempfile::TempDir,
}

/// Our program: the layout of a paper and nothing else.
pub(crate) fn ours() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let named = std::env::var_os("SAKSAMA_RENDER").map(PathBuf::from);
        named.expect("SAKSAMA_RENDER names the program that prints a fixture (see `make bench`)")
    })
}

/// All programs, those that are missing too.
pub(crate) fn found() -> Vec<Maker> {
    let ours = Maker::new(OURS, ours().to_owned(), Some(env!("CARGO_PKG_VERSION").to_owned()));
    let others = [
        (TYPST, "typst"),
        (UNTAGGED, "typst"),
        (WEASYPRINT, "weasyprint"),
        (LIBREOFFICE, "soffice"),
        (CHROMIUM, "chromium"),
    ];
    let others = others.map(|(name, program)| Maker::new(name, program.into(), version(program)));
    std::iter::once(ours).chain(others).collect()
}

fn version(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(text.lines().find(|line| !line.is_empty())?.trim().to_owned())
}

impl Maker {
    fn new(name: &'static str, program: PathBuf, version: Option<String>) -> Self {
        Self { name, version, program, home: tempfile::tempdir().expect("a home") }
    }

    /// Where it writes its PDF.
    pub(crate) fn output(&self, paper: &Paper) -> PathBuf {
        let file = paper.copy.with_extension("pdf");
        let folder: String = self.name.chars().filter(|c| c.is_alphanumeric()).collect();
        // LibreOffice takes the name from what it reads
        file.with_file_name(folder).join(file.file_name().expect("a name"))
    }

    /// Asks for the PDF of a paper.
    pub(crate) fn command(&self, paper: &Paper) -> Command {
        let out = &self.output(paper);
        let mut command = Command::new(&self.program);
        let home = self.home.path().display();
        match self.name {
            OURS => command.arg(&paper.data).arg(out),
            TYPST | UNTAGGED => {
                command.args(["compile", "--ignore-system-fonts", "--ignore-embedded-fonts", "--font-path"]);
                command.arg(root().join("assets/fonts"));
                let kind: &[&str] =
                    if self.name == TYPST { &["--pdf-standard", "a-2a"] } else { &["--no-pdf-tags"] };
                command.args(kind).arg(&paper.typst).arg(out)
            }
            WEASYPRINT => command.arg(&paper.html).arg(out),
            LIBREOFFICE => {
                let folder = out.parent().expect("a folder");
                command.arg(format!("-env:UserInstallation=file://{home}"));
                command.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).arg(&paper.copy)
            }
            _ => {
                command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
                command.arg(format!("--user-data-dir={home}"));
                command.arg(format!("--print-to-pdf={}", out.display())).arg(&paper.html)
            }
        }
        .env("HOME", self.home.path());
        command
    }
}
