//! Every form of the window is given what it can't take. A sentence stands beside each field, nothing is saved, and the
//! window goes on.

mod files;
mod forms;
mod page;
