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

    /// Clicks `css` with the mouse. It is scrolled to the middle first: WebKitGTK loses a click while it scrolls.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        let to_middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(to_middle, vec![element.to_json().expect("an element")]).await.expect(css);
        self.settle().await;
        let what = || format!("{css} can be clicked");
        until(async || element.click().await.ok(), what).await;
    }

    /// Clicks the button or link with exactly this visible text.
    pub async fn click_text(&self, text: &str) {
        let path = format!("//*[self::button or self::a or @role='button'][normalize-space()={text:?}]");
        let element =
            until(async || self.driver.find(By::XPath(&path)).await.ok(), || format!("button {text}")).await;
        let to_middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(to_middle, vec![element.to_json().expect("an element")]).await.expect(text);
        self.settle().await;
        until(async || element.click().await.ok(), || format!("button {text} can be clicked")).await;
    }

    /// Replaces what stands in the field `css`.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.expect(css);
        field.send_keys(text).await.expect(css);
    }

    /// Chooses the option with this text in the list `css`.
    pub async fn select(&self, css: &str, option: &str) {
        let list = SelectElement::new(&self.find(css).await).await.expect(css);
        list.select_by_exact_text(option).await.expect(option);
    }

    /// Presses keys wherever the focus is, for example `Key::Tab + ""` or plain text.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("keys");
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
