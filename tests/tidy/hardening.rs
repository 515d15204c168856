//! What the page inside the window may do stays as little as it is.

use serde_json::{Value, json};

fn read(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(saksama_tests::root().join(path)).unwrap()).unwrap()
}

#[test]
fn page_loads_only_files_of_the_program() {
    let security = &read("src-tauri/tauri.conf.json")["app"]["security"];
    let policy = security["csp"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for directive in policy.split("; ") {
        let (name, allowed) = directive.split_once(' ').unwrap();
        let ours: &[&str] = match name {
            "script-src" | "style-src" | "font-src" => &["'self'"],
            "img-src" => &["'self'", "blob:", "data:"], // pictures of pages and the logo
            "connect-src" => &["ipc:", "http://ipc.localhost"], // the one command
            _ => &["'none'"],
        };
        assert!(allowed.split(' ').all(|source| ours.contains(&source)), "{directive}");
    }
    assert_eq!(security["freezePrototype"], json!(true));
    assert_eq!(security["assetProtocol"]["enable"], json!(false));
}

#[test]
fn page_may_run_one_command_and_hear_of_progress() {
    let config = read("src-tauri/tauri.conf.json");
    assert_eq!(config["app"]["withGlobalTauri"], json!(false));
    assert_eq!(config["app"]["security"]["capabilities"], json!(["main"]));
    let capability = read("src-tauri/capabilities/main.json");
    assert_eq!(capability["windows"], json!(["main"]));
    assert!(capability.get("remote").is_none(), "no page from elsewhere");
    assert_eq!(
        capability["permissions"],
        json!(["allow-rpc", "core:event:allow-listen", "core:event:allow-unlisten"])
    );
}
