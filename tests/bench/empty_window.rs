//! The empty window as a program.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    Ok(empty_window::run()?)
}
