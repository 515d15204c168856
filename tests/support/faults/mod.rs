//! The program under faults: a driver in a process of its own that works on a data folder and tells each step after the
//! reply, and what is judged of the folder afterwards.

mod child;
mod kantor;
mod langkah;
mod model;
mod scale;

pub use child::{Child, Line, driver};
pub use kantor::{
    BARU, Kantor, LAIN, Refused, clock, copy_folder, dump, kode_file, new_kantor, restore_request,
    stored_files,
};
pub use langkah::{BUTIR, Kind, Luar, MARK, Step, Turn, prepare, prepare_latihan};
pub use model::{Model, unfinished};
pub use scale::{Random, is_full, runs, told, untold};
