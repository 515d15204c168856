//! A form as a whole: all of its fields filled at once, and what it says beside each of them.

use saksama_tests::window::{App, until};
use serde_json::{Value, json};

/// Fields of one kind, by CSS.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Whatever can be typed in.
    All,
    /// Days.
    Day,
    /// Numbers of a term.
    Number,
}

impl Kind {
    fn css(self) -> &'static str {
        match self {
            Self::All => "input[type=text]:not([data-search]), textarea",
            Self::Day => "input.date",
            Self::Number => "input[inputmode=numeric].year",
        }
    }
}

/// Puts `text` into every field of this kind in `scope`, as the clipboard does: the keyboard has no such characters.
/// Gives the test ids of the fields.
pub(super) async fn paste(app: &App, scope: &str, kind: Kind, text: &str) -> Vec<String> {
    let script = format!(
        "const [scope, css, text] = {};
         const all = [...document.querySelector(scope).querySelectorAll(css)];
         const open = all.filter((field) => !field.disabled && !field.readOnly && field.offsetParent);
         for (const field of open) {{
           field.focus();
           field.select();
           document.execCommand('insertText', false, text);
         }}
         return open.map((field) => field.dataset.testid)",
        json!([scope, kind.css(), text])
    );
    let fields: Vec<Value> = app.script(&script).await.as_array().cloned().unwrap_or_default();
    fields.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Waits until each of `fields` is marked and described by a sentence of its own; one of them must say one of `words`. Neither
/// codes nor raw errors may stand there.
pub(super) async fn refused(app: &App, name: &str, fields: &[String], words: [&str; 2]) {
    let script = format!(
        "return {}.map((id) => {{
           const field = document.querySelector(`[data-testid=\"${{id}}\"]`);
           const ids = (field?.getAttribute('aria-describedby') ?? '').split(' ');
           const error = ids.find((one) => one.endsWith('-error'));
           const said = document.getElementById(error)?.textContent.trim() ?? '';
           return [id, field?.getAttribute('aria-invalid') === 'true' ? said : ''];
         }})",
        json!(fields)
    );
    let seen = std::cell::RefCell::new(Value::Null);
    let probe = async || {
        let said = app.script(&script).await;
        seen.replace(said.clone());
        let said: Vec<&str> = said.as_array()?.iter().filter_map(|one| one[1].as_str()).collect();
        let about = said.iter().any(|text| words.iter().any(|word| text.contains(word)));
        (about && said.iter().all(|text| is_sentence(text))).then_some(())
    };
    until(probe, || {
        format!("{name}: one of {words:?} and a sentence beside each field, but {}", seen.borrow())
    })
    .await;
}

fn is_sentence(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.ends_with(['.', ')']) && !text.contains('_')
}

/// The newest line of the trail: every write leaves one.
pub(super) async fn trail(app: &App) -> Value {
    app.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 })).await
}
