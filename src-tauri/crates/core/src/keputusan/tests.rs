//! Stories of this entity.
