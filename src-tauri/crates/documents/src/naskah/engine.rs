//! Filling sentences: `{field}`, and what the template language can besides (`{% if … %}`).

use super::Fields;
use crate::RenderError;
use crate::naskah::wrong;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, UndefinedBehavior, Value};
use std::collections::BTreeSet;

/// Steps a sentence may take; a shipped one takes about ten. More would be a loop without end.
const STEPS: u64 = 10_000;

/// The template engine with the delimiters of the wording files.
#[derive(Debug)]
pub(super) struct Engine {
    env: Environment<'static>,
}

impl Engine {
    pub(super) fn new() -> Result<Self, RenderError> {
        let mut env = Environment::empty();
        let syntax = SyntaxConfig::builder()
            .variable_delimiters("{", "}")
            .block_delimiters("{%", "%}")
            .comment_delimiters("{#", "#}")
            .keep_trailing_newline(true)
            .build()
            .map_err(|error| wrong("engine", &error.to_string()))?;
        env.set_syntax(syntax);
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_fuel(Some(STEPS));
        Ok(Self { env })
    }

    /// Puts data in once: braces inside the data mean nothing.
    pub(super) fn fill(&self, text: &str, fields: Fields<'_>) -> Result<String, Error> {
        if !text.contains('{') {
            return Ok(text.to_owned());
        }
        let values = fields.iter().map(|(name, value)| (*name, Value::from(*value)));
        self.env.render_str(text, Value::from_pairs(values))
    }

    /// The fields a text asks for.
    pub(super) fn fields_of(&self, text: &str) -> Result<BTreeSet<String>, Error> {
        let template = self.env.template_from_str(text)?;
        Ok(template.undeclared_variables(false).into_iter().collect())
    }
}
