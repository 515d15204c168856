mod change;
mod migrasi;
mod open;
mod schema;
