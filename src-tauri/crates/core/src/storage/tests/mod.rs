mod change;
mod migrasi;
mod jejak;
mod open;
mod schema;
