//! What a person does with mouse and keyboard, and reads.

use super::app::App;
use super::wait::until;
use std::cell::RefCell;
use thirtyfour::components::SelectElement;
use thirtyfour::prelude::*;

impl App {
    /// The element `css` as soon as it is there.
    pub async fn find(&self, css: &str) -> WebElement {
        until(async || self.driver.find(By::Css(css)).await.ok(), || format!("{css} is there")).await
    }

    /// Clicks `css` with the mouse.
    pub async fn click(&self, css: &str) {
        self.click_by(By::Css(css), css).await;
    }

    /// Clicks the button or link with exactly this visible text.
    pub async fn click_text(&self, text: &str) {
        let path = format!("//*[self::button or self::a or @role='button'][normalize-space()={text:?}]");
        self.click_by(By::XPath(path), text).await;
    }

    /// Looks for the element and shows it anew each time: lists are drawn again, and WebKitGTK scrolls to a field that
    /// has just got the focus a moment later.
    pub(super) async fn click_by(&self, by: By, name: &str) {
        let refusal = RefCell::new(String::from("it is not there"));
        let probe = async || {
            let element = self.driver.find(by.clone()).await.ok()?;
            let clicked = async {
                self.to_middle(&element).await?;
                element.click().await
            };
            match clicked.await {
                Ok(()) => Some(()),
                Err(error) => {
                    refusal.replace(format!("{error}; there is {}", self.at_middle(&element).await));
                    None
                }
            }
        };
        until(probe, || format!("{name} can be clicked: {}", refusal.borrow())).await;
    }

    /// What lies where the middle of `element` is: what takes its clicks.
    async fn at_middle(&self, element: &WebElement) -> String {
        let script = "const box = arguments[0].getBoundingClientRect();
            const x = box.x + box.width / 2, y = box.y + box.height / 2;
            return JSON.stringify(box) + document.elementFromPoint(x, y)?.outerHTML.slice(0, 500)";
        let Ok(element) = element.to_json() else { return "no such element".into() };
        let answer = self.driver.execute(script, vec![element]).await;
        answer.map_or_else(|error| error.to_string(), |answer| answer.json().to_string())
    }

    /// Scrolls to the middle, where no sticky bar is: WebKitGTK loses a click while it scrolls by itself.
    async fn to_middle(&self, element: &WebElement) -> WebDriverResult<()> {
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(scroll, vec![element.to_json()?]).await?;
        self.settle().await;
        Ok(())
    }

    /// Replaces what stands in the field `css`.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        self.to_middle(&field).await.expect(css);
        field.clear().await.expect(css);
        // The driver refuses to type nothing.
        if !text.is_empty() {
            field.send_keys(text).await.expect(css);
        }
    }

    /// Chooses the option with this text in the list `css`.
    pub async fn select(&self, css: &str, option: &str) {
        let element = self.find(css).await;
        let list = SelectElement::new(&element).await.expect(css);
        let choose = async || {
            self.to_middle(&element).await.ok()?;
            list.select_by_exact_text(option).await.ok()
        };
        until(choose, || format!("{option} can be chosen in {css}")).await;
    }

    /// Presses keys wherever the focus is, for example `Key::Tab + ""` or plain text.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("keys");
    }

    /// Presses `key` while `modifier` is held down.
    pub async fn press_with(&self, modifier: Key, key: impl Into<TypingData>) {
        let keys = self.driver.action_chain().key_down(modifier.clone()).send_keys(key);
        keys.key_up(modifier).perform().await.expect("keys");
    }

    /// Visible text of the first `css`, as soon as `accept` likes it.
    pub async fn wait_text(&self, css: &str, accept: impl Fn(&str) -> bool) -> String {
        let last = RefCell::new(String::new());
        let probe = async || {
            let text = match self.driver.find(By::Css(css)).await {
                Ok(element) => element.text().await.unwrap_or_default(),
                Err(_) => String::new(),
            };
            last.replace(text.clone());
            accept(&text).then_some(text)
        };
        until(probe, || format!("text of {css}; last seen: {:?}", last.borrow())).await
    }
}
