//! From a paper's data to its file: every paper only says what stands on it, the rest is done here once.

use crate::data::Kop;
use crate::engine::model::Section;
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use crate::{Format, Keluaran, Printed, Progress, RenderError};

/// What stands on a paper.
#[derive(Debug)]
pub(crate) struct Composed<'a> {
    /// Title of the file.
    pub(crate) title: String,
    /// Letterhead, for its logo.
    pub(crate) kop: Option<&'a Kop>,
    /// Pages.
    pub(crate) sections: Vec<Section>,
}

/// What stands on every page of a paper, besides what the office asks for.
#[derive(Debug, Default)]
pub(crate) struct EveryPage {
    /// One line at the foot.
    pub(crate) foot: Option<String>,
    /// Its parts go separate ways: each is numbered by itself, and says on every page what it is.
    pub(crate) separate: bool,
    /// The paper is a draft by its nature: it is marked DRAF whatever the format says.
    pub(crate) draft: bool,
}

/// A paper.
pub(crate) trait Compose {
    /// Its wording.
    const NASKAH: &'static Source;

    /// What stands on every page; nothing of its own on most papers.
    fn every_page(&self, _office: &Office<'_>, _naskah: &Naskah) -> Result<EveryPage, RenderError> {
        Ok(EveryPage::default())
    }

    /// Rows that are there only to be written on by hand, and may be left out where they cost a page.
    fn blanks(&self) -> u32 {
        0
    }

    /// The same paper with `count` of these.
    fn with_blanks(&self, _count: u32) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Puts its data into its wording.
    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError>;
}

/// Least type (points) and line height of a paper that is made to fit one page.
const LEAST: (f32, f32) = (9.0, 1.0);

/// Makes the file of a paper, smaller when it is to fit one page.
pub(crate) fn render(
    paper: &impl Compose,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    let first = once(paper, format, progress)?;
    let may_be_leaner = first.pages > 1 && paper.blanks() > 0 && format.keluaran == Keluaran::Pdf;
    if may_be_leaner && let Some(leaner) = leaner(paper, format, progress, first.pages)? {
        return render(&leaner, format, progress);
    }
    if !format.muat_satu_halaman || format.keluaran != Keluaran::Pdf || first.pages <= 1 {
        return Ok(first.printed);
    }
    let mut smaller = format.clone();
    // lines move together first, then type shrinks by half points; the tables of a lying page are small as they are
    while first.upright && (smaller.ukuran_huruf, smaller.spasi) > LEAST {
        if smaller.spasi > LEAST.1 {
            smaller.spasi = (smaller.spasi - 0.1).max(LEAST.1);
        } else {
            smaller.ukuran_huruf = (smaller.ukuran_huruf - 0.5).max(LEAST.0);
        }
        let fitted = once(paper, &smaller, progress)?;
        if fitted.pages <= 1 {
            return Ok(fitted.printed);
        }
    }
    // it doesn't fit: then at least as readable as it was asked for
    Ok(Printed { tak_muat_satu_halaman: Some(first.pages), ..first.printed })
}

/// The paper with as many blank rows as leave it shorter than `pages`; none where even without any it is as long.
fn leaner<T: Compose>(
    paper: &T,
    format: &Format,
    progress: &mut Progress<'_>,
    pages: u32,
) -> Result<Option<T>, RenderError> {
    let mut shorter = |count: u32| -> Result<Option<T>, RenderError> {
        let Some(fewer) = paper.with_blanks(count) else { return Ok(None) };
        Ok((once(&fewer, format, progress)?.pages < pages).then_some(fewer))
    };
    let Some(mut found) = shorter(0)? else { return Ok(None) };
    let (mut fits, mut too_many) = (0, paper.blanks());
    while fits + 1 < too_many {
        let middle = (fits + too_many) / 2;
        match shorter(middle)? {
            Some(more) => (found, fits) = (more, middle),
            None => too_many = middle,
        }
    }
    Ok(Some(found))
}

struct Once {
    printed: Printed,
    /// Whether its first section stands upright.
    upright: bool,
    /// Pages of that section; an annex may be longer.
    pages: u32,
}

fn once<T: Compose>(paper: &T, format: &Format, progress: &mut Progress<'_>) -> Result<Once, RenderError> {
    let office = Office::new(format)?;
    let naskah = office.naskah(T::NASKAH)?;
    let every_page = paper.every_page(&office, &naskah)?;
    let composed = paper.compose(&office, &naskah)?;
    let upright = composed.sections.first().is_some_and(|section| section.page.width < section.page.height);
    let (printed, pages) = office.print(&naskah, composed, every_page, progress)?;
    Ok(Once { printed, upright, pages })
}
