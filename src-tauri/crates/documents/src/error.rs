//! Why a paper could not be made.

/// Closed list of reasons; sentences for the officer are made by the caller from [`RenderError::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The bytes of the logo are no PNG or JPEG picture.
    #[error("logo is no picture")]
    LogoUnreadable,
    /// The logo has more than 50 million pixels.
    #[error("logo is too large: {width} x {height} pixels")]
    LogoTooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The margins leave less than 80 mm of width or height for text.
    #[error("margins leave no room for text")]
    MarginTooLarge,
    /// Font size outside 8 to 16 points, in tenths of a point.
    #[error("font size {tenths}/10 pt is outside 8 to 16 pt")]
    FontSizeOutOfRange {
        /// The size asked for, in tenths of a point.
        tenths: i32,
    },
    /// Line height outside 1 to 2 times the type, in hundredths.
    #[error("line height {hundredths}/100 is outside 1 to 2")]
    LineHeightOutOfRange {
        /// The line height asked for, in hundredths of the type size.
        hundredths: i32,
    },
    /// The office's own sheet is smaller than 100 mm or larger than 450 mm a side.
    #[error("sheet size out of range")]
    SheetOutOfRange,
    /// A label of the office's own size is smaller than 20 mm a side or does not fit on A4.
    #[error("label size out of range")]
    LabelOutOfRange,
    /// A sentence or field is missing in a wording file; a fault of the program, found by its tests.
    #[error("wording {key}: {detail}")]
    Wording {
        /// Sentence that was asked for.
        key: String,
        /// What is wrong with it.
        detail: String,
    },
    /// An embedded font cannot be used; a fault of the program.
    #[error("font {name}")]
    Font {
        /// Name of the font.
        name: &'static str,
    },
    /// The PDF writer refused; a fault of the program.
    #[error("writer: {detail}")]
    Writer {
        /// Message of the writer.
        detail: String,
    },
    /// Whoever waits for the paper asked to stop.
    #[error("stopped")]
    Stopped,
    /// These bytes are no PDF that can be shown.
    #[error("not a readable PDF")]
    PdfUnreadable,
    /// The kept input of a paper is damaged, or of a program that is newer than this one.
    #[error("kept input is unreadable")]
    IsiUnreadable,
    /// The PDF has fewer pages.
    #[error("no page {page} among {pages}")]
    PageMissing {
        /// Page asked for, the first is 1.
        page: u32,
        /// Pages there are.
        pages: u32,
    },
    /// The picture of the page would be empty or larger than 8,000 pixels a side.
    #[error("picture size out of range")]
    ScaleOutOfRange,
}

impl RenderError {
    /// Stable code of the reason.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LogoUnreadable => "LOGO_UNREADABLE",
            Self::LogoTooLarge { .. } => "LOGO_TOO_LARGE",
            Self::MarginTooLarge => "MARGIN_TOO_LARGE",
            Self::FontSizeOutOfRange { .. } => "FONT_SIZE_OUT_OF_RANGE",
            Self::LineHeightOutOfRange { .. } => "LINE_HEIGHT_OUT_OF_RANGE",
            Self::SheetOutOfRange => "SHEET_OUT_OF_RANGE",
            Self::LabelOutOfRange => "LABEL_OUT_OF_RANGE",
            Self::Wording { .. } => "WORDING",
            Self::Font { .. } => "FONT",
            Self::Writer { .. } => "WRITER",
            Self::Stopped => "STOPPED",
            Self::PdfUnreadable => "PDF_UNREADABLE",
            Self::IsiUnreadable => "ISI_UNREADABLE",
            Self::PageMissing { .. } => "PAGE_MISSING",
            Self::ScaleOutOfRange => "SCALE_OUT_OF_RANGE",
        }
    }
}
