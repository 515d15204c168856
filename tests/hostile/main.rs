//! Files and words of somebody who means harm.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod corpus;
mod process;
mod replay;
