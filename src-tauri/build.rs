//! Reads `tauri.conf.json` and declares the one command of the page, so that a capability must name it. Takes the page in.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    let page = tauri_build::CodegenContext::new();
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest).codegen(page))?;
    Ok(())
}
