//! Takes the page in.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    tauri_build::try_build(tauri_build::Attributes::new().codegen(tauri_build::CodegenContext::new()))?;
    Ok(())
}
