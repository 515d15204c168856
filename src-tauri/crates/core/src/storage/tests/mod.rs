mod change;
mod open;
mod schema;
