//! Rules of the layout.
