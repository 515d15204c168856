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

/// What the build made of the capabilities: each permission with the commands that it opens. Anything new here is a new way
/// from the page into the system: look at it, then write it anew with `UPDATE_GOLDEN=1`.
#[test]
fn resolved_capabilities_are_those_that_were_looked_at() {
    let capabilities = read("src-tauri/gen/schemas/capabilities.json");
    let known = read("src-tauri/gen/schemas/acl-manifests.json");
    let resolve = |permission: &str| {
        let (manifest, name) = permission.rsplit_once(':').unwrap_or(("__app-acl__", permission));
        let found = &known[manifest]["permissions"][name];
        assert!(found.is_object(), "{permission} is a set of permissions: name each");
        json!({ "commands": found["commands"], "scope": found.get("scope") })
    };
    let resolved: serde_json::Map<_, _> = capabilities
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, one)| {
            let permissions = one["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap());
            let permissions: serde_json::Map<_, _> =
                permissions.map(|p| (p.to_owned(), resolve(p))).collect();
            let whole = json!({
                "windows": one["windows"], "webviews": one.get("webviews"), "local": one["local"],
                "remote": one.get("remote"), "permissions": permissions
            });
            (name.clone(), whole)
        })
        .collect();
    let now = format!("{:#}\n", Value::Object(resolved));
    let golden = saksama_tests::root().join("tests/golden/capabilities.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &now).unwrap();
    }
    assert_eq!(now, std::fs::read_to_string(&golden).unwrap());
}
