//! Parts of the window by their test id, in the words of an officer.

use super::app::App;
use super::wait::until;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// The CSS selector of a test id.
#[must_use]
pub fn part(testid: &str) -> String {
    format!("[data-testid={testid:?}]")
}

impl App {
    /// Goes to a screen by the list at the left, and waits for its title.
    pub async fn go(&self, layar: &str) {
        let link = part(&format!("nav-{layar}"));
        self.click(&link).await;
        self.find(&format!("{link}[aria-current=page]")).await;
        self.wait_text("main h1", |title| !title.is_empty()).await;
    }

    /// Clicks the part `testid`.
    pub async fn push(&self, testid: &str) {
        self.click(&part(testid)).await;
    }

    /// Replaces what stands in the field `testid`.
    pub async fn write(&self, testid: &str, text: &str) {
        self.fill(&part(testid), text).await;
    }

    /// Chooses the option with this text in the list `testid`.
    pub async fn choose(&self, testid: &str, option: &str) {
        let css = part(testid);
        let wanted = json!([css, option]);
        let there = format!(
            "const [css, text] = {wanted};
             return [...document.querySelectorAll(css + ' option')].some((o) => o.textContent.trim() === text)"
        );
        let probe = async || self.script(&there).await.as_bool().filter(|there| *there);
        until(probe, || format!("{option:?} can be chosen in {css}")).await;
        self.select(&css, option).await;
    }

    /// Text of the part `testid`, as soon as it has `words` in it.
    pub async fn read(&self, testid: &str, words: &str) -> String {
        self.wait_text(&part(testid), |text| text.contains(words)).await
    }

    /// What stands in the field `testid`, as soon as it is not empty.
    pub async fn value(&self, testid: &str) -> String {
        let field = self.find(&part(testid)).await;
        let probe = async || field.value().await.ok().flatten().filter(|text| !text.is_empty());
        until(probe, || format!("something stands in {testid}")).await
    }

    /// Waits until no part `testid` is there any more.
    pub async fn gone(&self, testid: &str) {
        let css = part(testid);
        let probe = async || self.driver.find(By::Css(&css)).await.is_err().then_some(());
        until(probe, || format!("{testid} is gone")).await;
    }

    /// Clicks the row of a long list that has `words` in it. (The driver does not see cut off words as text.)
    pub async fn open_row(&self, words: &str) {
        let path = format!("//*[@data-testid='baris'][contains(., {words:?})]");
        self.click_by(By::XPath(path), words).await;
    }

    /// Asks the program the same way as the page does; for what no screen shows.
    pub async fn call(&self, command: &str, request: Value) -> Value {
        let request = json!({ "cmd": command, "payload": request });
        let script = format!(
            "__TAURI_INTERNALS__.invoke('rpc', {request}).then(
               (reply) => done({{ reply }}), (refusal) => done({{ refusal }}))"
        );
        let answer = self.script_until_done(&script).await;
        assert!(answer.get("refusal").is_none(), "{command}: {answer}");
        answer["reply"].clone()
    }
}
