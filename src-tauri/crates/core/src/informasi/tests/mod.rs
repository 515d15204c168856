mod change;
mod list;
mod register;
mod text;
mod usulan;
mod waktu;
