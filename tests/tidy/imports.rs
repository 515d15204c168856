//! Who may import whom in the window's code.

use crate::assert_none;
use crate::files::{Source, sources};

const SRC: &str = "ui/src/";

/// What a file imports, as written: `from '…'`, `import '…'`, `import('…')`.
fn specifiers(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for opening in ["from ", "import ", "import("] {
        for (at, _) in text.match_indices(opening) {
            let rest = &text[at + opening.len()..];
            if let Some(quote @ ('\'' | '"')) = rest.chars().next()
                && let Some(end) = rest[1..].find(quote)
            {
                found.push(&rest[1..=end]);
            }
        }
    }
    found
}

/// Path from `ui/src/` of a relative import; other imports (packages) are left out.
fn resolve(importer: &str, specifier: &str) -> Option<String> {
    if !specifier.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = importer.split('/').collect();
    parts.pop();
    for part in specifier.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// The feature of a path such as `features/rapat/List.svelte`.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("features/")?.split('/').next()
}

/// Why `importer` must not import `target` (both from `ui/src/`).
fn objection(importer: &str, target: &str) -> Option<&'static str> {
    let inside = |folder: &str| target.starts_with(folder);
    if importer.starts_with("components/")
        && (inside("features/")
            || inside("screens/")
            || inside("bindings/")
            || inside("host/")
            || target == "rpc")
    {
        return Some("a component knows no domain");
    }
    if let Some(own) = feature(importer) {
        if feature(target).is_some_and(|other| other != own) {
            return Some("a feature knows no other feature");
        }
        if inside("screens/") {
            return Some("a feature knows no screen");
        }
    }
    let is_door = importer == "main.ts" || importer.starts_with("rpc.") || importer.starts_with("host/");
    (inside("host/") && !is_door).then_some("only rpc.ts and main.ts know the host")
}

fn ui_sources() -> Vec<Source> {
    sources("ui/src").into_iter().filter(|source| source.has_extension(&["ts", "svelte"])).collect()
}

#[test]
fn imports_go_one_way() {
    let mut found = Vec::new();
    for source in ui_sources() {
        let importer = &source.path[SRC.len()..];
        for specifier in specifiers(&source.text) {
            let reason = resolve(importer, specifier).and_then(|target| objection(importer, &target));
            found.extend(reason.map(|reason| format!("{}: '{specifier}': {reason}", source.path)));
        }
    }
    assert_none("imports in ui/src", &found);
}

#[test]
fn one_file_knows_tauri() {
    let package = ["@tauri", "-apps"].concat();
    let users =
        ui_sources().into_iter().filter(|s| s.text.contains(&package) && s.path != "ui/src/host/tauri.ts");
    assert_none("files that import Tauri", &users.map(|s| s.path).collect::<Vec<_>>());
}

#[test]
fn imported_text_stays_text() {
    // Tests build the little pages they look at themselves.
    let found =
        ui_sources().into_iter().filter(|source| !source.path.ends_with(".test.ts")).filter(|source| {
            ["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML"]
                .iter()
                .any(|way| source.text.contains(way))
        });
    assert_none("files that put text into the page as HTML", &found.map(|s| s.path).collect::<Vec<_>>());
}

#[test]
fn imports_are_read_and_judged() {
    let text = "import A from './A.svelte'\nimport type { B } from \"../rpc\"\nimport './c.css'\nawait import('../d')";
    assert_eq!(specifiers(text), ["./A.svelte", "../rpc", "./c.css", "../d"]);
    assert_eq!(resolve("features/rapat/List.svelte", "../../rpc").as_deref(), Some("rpc"));
    assert_eq!(resolve("features/rapat/List.svelte", "svelte"), None);
    assert!(objection("components/Table.svelte", "rpc").is_some());
    assert!(objection("features/rapat/List.svelte", "features/unit/Pick.svelte").is_some());
    assert!(objection("features/rapat/List.svelte", "features/rapat/Row.svelte").is_none());
    assert!(objection("screens/Rapat.svelte", "features/rapat/List.svelte").is_none());
    assert!(objection("screens/Rapat.svelte", "host/tauri").is_some());
}
