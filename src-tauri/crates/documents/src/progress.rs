//! How far the making of a paper is, and the wish to stop it.

use crate::RenderError;
use std::ops::ControlFlow;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Rows and paragraphs are laid on pages.
    Rows,
    /// Pages are packed into the file.
    Pages,
}

/// Told after every step: the stage, how much of it is done, how much there is. `Break` asks to stop: the paper then is
/// [`RenderError::Stopped`]. The bytes of a paper don't depend on it.
pub type Progress<'a> = dyn FnMut(Stage, u64, u64) -> ControlFlow<()> + 'a;

/// For a paper that nobody waits for.
pub fn quiet(_: Stage, _: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Counts the steps of one stage.
pub(crate) struct Steps<'a> {
    stage: Stage,
    done: u64,
    total: u64,
    progress: &'a mut Progress<'a>,
}

impl<'a> Steps<'a> {
    pub(crate) fn new(stage: Stage, total: usize, progress: &'a mut Progress<'a>) -> Self {
        Self { stage, done: 0, total: total as u64, progress }
    }

    /// One more is done.
    pub(crate) fn step(&mut self) -> Result<(), RenderError> {
        self.done = (self.done + 1).min(self.total);
        match (self.progress)(self.stage, self.done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(RenderError::Stopped),
        }
    }
}
