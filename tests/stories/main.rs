//! Journeys of an officer through the wire, without a window.

mod bad_input;
mod contoh;
mod journey;
