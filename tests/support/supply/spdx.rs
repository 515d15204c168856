//! Licence expressions as crates write them.

/// The expression in today's spelling: authors of old crates wrote `/` for `OR`.
#[must_use]
pub fn modern(expression: &str) -> String {
    expression.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// Whether one may use the work while taking only licences of `allowed`. Nothing is allowed by an expression that
/// can't be read.
#[must_use]
pub fn is_satisfied(expression: &str, allowed: &[&str]) -> bool {
    let spaced = modern(expression).replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    reader.any() == Some(true) && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [&'a str],
}

impl Reader<'_> {
    fn take(&mut self, word: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if *first == word => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }

    fn any(&mut self) -> Option<bool> {
        let mut is = self.all()?;
        while self.take("OR") {
            is |= self.all()?;
        }
        Some(is)
    }

    fn all(&mut self) -> Option<bool> {
        let mut is = self.one()?;
        while self.take("AND") {
            is &= self.one()?;
        }
        Some(is)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let inner = self.any()?;
            return self.take(")").then_some(inner);
        }
        let (name, rest) = self.words.split_first()?;
        self.words = rest;
        let mut name = (*name).to_owned();
        if self.take("WITH") {
            let (exception, rest) = self.words.split_first()?;
            self.words = rest;
            name = format!("{name} WITH {exception}");
        }
        Some(self.allowed.contains(&name.as_str()))
    }
}
