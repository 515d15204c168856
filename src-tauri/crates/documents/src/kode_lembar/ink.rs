//! Which pixels of a page are ink.

use image::GrayImage;

/// Ink is darker than its surroundings by this part, in percent.
const DARKER: u64 = 20;

/// A page in black and white.
pub(super) struct Ink<'a> {
    width: usize,
    height: usize,
    levels: &'a [u8],
    black: Vec<bool>,
}

impl<'a> Ink<'a> {
    /// Compares each pixel with the mean of a square around it: a shadow on the page is no ink.
    pub(super) fn of(page: &'a GrayImage) -> Self {
        let (width, height) = (page.width() as usize, page.height() as usize);
        let levels = page.as_raw();
        let reach = (width.max(height) / 24).clamp(12, 120);
        let row = |y: usize| &levels[y * width..(y + 1) * width];
        let mut black = Vec::with_capacity(levels.len());
        // Sums over the rows of the square, by column.
        let mut columns = vec![0_u64; width];
        for y in 0..height.min(reach) {
            columns.iter_mut().zip(row(y)).for_each(|(sum, level)| *sum += u64::from(*level));
        }
        for y in 0..height {
            if let Some(in_reach) = (y + reach < height).then(|| row(y + reach)) {
                columns.iter_mut().zip(in_reach).for_each(|(sum, level)| *sum += u64::from(*level));
            }
            if y > reach {
                columns.iter_mut().zip(row(y - reach - 1)).for_each(|(sum, level)| *sum -= u64::from(*level));
            }
            let rows = (y + reach).min(height - 1) - y.saturating_sub(reach) + 1;
            let mut sum: u64 = columns.iter().take(reach).sum();
            for (x, level) in row(y).iter().enumerate() {
                sum += columns.get(x + reach).copied().unwrap_or(0);
                if x > reach {
                    sum -= columns[x - reach - 1];
                }
                let area = rows * ((x + reach).min(width - 1) - x.saturating_sub(reach) + 1);
                black.push(u64::from(*level) * area as u64 * 100 < sum * (100 - DARKER));
            }
        }
        Self { width, height, levels, black }
    }

    /// How many rows there are.
    pub(super) fn height(&self) -> usize {
        self.height
    }

    /// One row.
    pub(super) fn row(&self, y: usize) -> &[bool] {
        &self.black[y * self.width..(y + 1) * self.width]
    }

    /// Whether there is ink at a place; there is none beside the page.
    pub(super) fn at(&self, x: i64, y: i64) -> bool {
        self.place(x, y).is_some_and(|place| self.black[place])
    }

    /// How light it is there, from 0 to 255; beside the page it is white.
    pub(super) fn level(&self, x: i64, y: i64) -> u32 {
        self.place(x, y).map_or(255, |place| u32::from(self.levels[place]))
    }

    fn place(&self, x: i64, y: i64) -> Option<usize> {
        let inside = |n: i64, end: usize| usize::try_from(n).ok().filter(|n| *n < end);
        Some(inside(y, self.height)? * self.width + inside(x, self.width)?)
    }
}
