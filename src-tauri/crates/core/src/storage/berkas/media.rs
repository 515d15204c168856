//! The kind of a file, told by its first bytes.

/// Media type of content that begins with `head`; `application/octet-stream` for anything but PDF, JPG and PNG.
pub(super) fn sniff(head: &[u8]) -> &'static str {
    // A PDF may have a few stray bytes before its header (ISO 32000-1, Annex H, note 13: within the first 1024).
    let is_pdf = head.windows(5).take(1024).any(|w| w == b"%PDF-");
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if head.starts_with(b"\xFF\xD8\xFF") {
        "image/jpeg"
    } else if is_pdf {
        "application/pdf"
    } else {
        "application/octet-stream"
    }
}
