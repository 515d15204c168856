mod change;
mod jejak;
mod migrasi;
mod open;
mod schema;
mod sela;
