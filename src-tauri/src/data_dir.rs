//! Where the data of the office lies.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// The data folder: argument `--data DIR`, else `SAKSAMA_DATA`, else the user's own folder for program data
/// (`~/.local/share/saksama` on Linux, `%LOCALAPPDATA%\saksama` on Windows: the one that does not roam over the
/// office network). It is not created here.
///
/// # Errors
/// When the system names no such folder.
pub(crate) fn resolve(
    args: impl Iterator<Item = OsString>,
    variable: Option<OsString>,
    app: &AppHandle,
) -> tauri::Result<PathBuf> {
    match chosen(args, variable) {
        Some(dir) => Ok(dir),
        None => Ok(app.path().local_data_dir()?.join("saksama")),
    }
}

/// The folder the officer chose, if any; an empty value is no choice.
fn chosen(args: impl Iterator<Item = OsString>, variable: Option<OsString>) -> Option<PathBuf> {
    let mut args = args.skip_while(|arg| arg != OsStr::new("--data")).skip(1);
    args.next().or(variable).filter(|dir| !dir.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use std::path::PathBuf;

    fn choose(args: &[&str], variable: Option<&str>) -> Option<PathBuf> {
        chosen(args.iter().map(Into::into), variable.map(Into::into))
    }

    #[test]
    fn argument_goes_before_variable() {
        assert_eq!(choose(&["saksama", "--data", "a"], Some("b")), Some("a".into()));
        assert_eq!(choose(&["saksama"], Some("b")), Some("b".into()));
    }

    #[test]
    fn without_a_choice_the_system_decides() {
        assert_eq!(choose(&["saksama"], None), None);
        assert_eq!(choose(&["saksama", "--data"], None), None);
        assert_eq!(choose(&["saksama"], Some("")), None);
    }
}
