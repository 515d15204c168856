//! What a person does with mouse and keyboard, and reads.

use super::app::App;
use super::wait::until;
use thirtyfour::components::SelectElement;
use thirtyfour::prelude::*;

impl App {
    /// The element `css` as soon as it is there.
    pub async fn find(&self, css: &str) -> WebElement {
        until(async || self.driver.find(By::Css(css)).await.ok(), || format!("{css} is there")).await
    }

    /// Clicks `css` with the mouse.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        self.click_element(element, css).await;
    }

    /// Clicks the button or link with exactly this visible text.
    pub async fn click_text(&self, text: &str) {
        let path = format!("//*[self::button or self::a or @role='button'][normalize-space()={text:?}]");
        let element =
            until(async || self.driver.find(By::XPath(&path)).await.ok(), || format!("button {text}")).await;
        self.click_element(element, text).await;
    }

    pub(super) async fn click_element(&self, element: WebElement, name: &str) {
        self.to_middle(&element).await;
        until(async || element.click().await.ok(), || format!("{name} can be clicked")).await;
    }

    /// Scrolls to the middle, where no sticky bar is: WebKitGTK loses a click while it scrolls by itself.
    async fn to_middle(&self, element: &WebElement) {
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let element = element.to_json().expect("an element");
        self.driver.execute(scroll, vec![element]).await.expect("scrolling");
        self.settle().await;
    }

    /// Replaces what stands in the field `css`.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        self.to_middle(&field).await;
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
            self.to_middle(&element).await;
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
        let last = std::cell::RefCell::new(String::new());
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
