//! The keyboard alone, as somebody goes who has no mouse: from field to field, and through a list.

use super::app::App;
use super::parts::part;
use thirtyfour::prelude::*;

/// More stops than any screen has: a longer way means that the field can't be reached.
const STOPS: usize = 150;

impl App {
    /// Test id of what has the focus, or the name of its element.
    pub async fn focused(&self) -> String {
        let name = "const e = document.activeElement; return e?.dataset.testid ?? e?.localName ?? ''";
        self.script(name).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the part `testid` has the focus.
    pub async fn focus_on(&self, testid: &str) {
        self.find(&format!("{}:focus", part(testid))).await;
    }

    /// Goes on with Tab until `testid` has the focus.
    pub async fn tab_to(&self, testid: &str) {
        let mut way = vec![self.focused().await];
        while way.last().is_none_or(|stop| stop != testid) {
            assert!(way.len() < STOPS, "Tab never comes to {testid}: {way:?}");
            self.press(Key::Tab + "").await;
            way.push(self.focused().await);
        }
    }

    /// Types into fields that follow one another, the first of which has the focus: Tab leads from each to the next.
    pub async fn type_through(&self, fields: &[(&str, &str)]) {
        for (n, (testid, text)) in fields.iter().enumerate() {
            if n > 0 {
                self.press(Key::Tab + "").await;
            }
            self.focus_on(testid).await;
            if self.is_list().await {
                self.choose_by_keys(text).await;
            } else if !text.is_empty() {
                self.press(*text).await;
            }
        }
    }

    /// Presses Enter on the part `testid`, which Tab must reach.
    pub async fn tab_enter(&self, testid: &str) {
        self.tab_to(testid).await;
        self.press(Key::Enter + "").await;
    }

    /// Chooses `option` in the list that has the focus, with the arrow keys; nothing when the text is empty.
    pub async fn choose_by_keys(&self, option: &str) {
        if option.is_empty() {
            return;
        }
        let chosen = "const list = document.activeElement;
                      return [list.selectedOptions[0]?.textContent.trim() ?? '', list.options.length]";
        let state = async || {
            let state = self.script(chosen).await;
            (state[0].as_str().unwrap_or_default().to_owned(), state[1].as_u64().unwrap_or_default())
        };
        self.press(Key::Home + "").await;
        let (mut now, options) = state().await;
        for _ in 0..options {
            if now == option {
                return;
            }
            self.press(Key::Down + "").await;
            let before = std::mem::replace(&mut now, state().await.0);
            assert_ne!(before, now, "the arrow keys stay at {now:?} and never come to {option:?}");
        }
        assert_eq!(now, option, "no such option");
    }

    async fn is_list(&self) -> bool {
        self.script("return document.activeElement instanceof HTMLSelectElement").await == true
    }
}
