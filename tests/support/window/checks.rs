//! What must hold on every screen, and pictures for people.

use super::app::App;
use serde_json::{Value, json};

impl App {
    /// Everything that must hold on every screen, and a picture of it.
    pub async fn inspect(&self, name: &str) {
        self.picture(name).await;
        assert_eq!(self.accessibility_faults().await, json!([]), "accessibility of {name}");
        self.assert_no_sideways_scroll().await;
        self.assert_no_page_fault().await;
    }

    /// Faults that axe finds on the screen as it is now: rule, seriousness, elements. An empty list is a pass.
    pub async fn accessibility_faults(&self) -> Value {
        let axe = crate::root().join("ui/node_modules/axe-core/axe.min.js");
        self.script(&std::fs::read_to_string(axe).expect("axe-core (npm ci)")).await;
        self.script_until_done(
            "const only = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
             const short = (fault) => [fault.id, fault.impact, fault.nodes.map((node) => node.target.join(' '))];
             axe.run(document, { runOnly: only }).then((r) => done(r.violations.map(short)), (e) => done(String(e)))",
        )
        .await
    }

    /// Fails when the page broke its security policy, threw an error or dropped a rejection since it was loaded.
    pub async fn assert_no_page_fault(&self) {
        // `null` means the program was built without feature `uji` and collects nothing.
        assert_eq!(self.script("return window.__faults ?? null").await, json!([]), "faults of the page");
    }

    /// Fails when the page, its screen or a dialog is wider than its place; at 150 % both widths are rounded, so one
    /// pixel means nothing. Tables that scroll by themselves are no fault.
    pub async fn assert_no_sideways_scroll(&self) {
        let too_wide =
            "const parts = [...document.querySelectorAll('html, main, nav, dialog, dialog .body')];
                        return parts.map((part) => [part.localName, part.scrollWidth - part.clientWidth])
                                    .filter(([, over]) => over > 1)";
        assert_eq!(self.script(too_wide).await, json!([]), "too wide, by pixels: {}", self.place().await);
    }

    async fn place(&self) -> Value {
        self.script("return location.hash").await
    }

    /// Writes a picture of the window to `tests/store/<name>.png`, with caret and movement switched off.
    pub async fn picture(&self, name: &str) -> Vec<u8> {
        self.script(
            "const still = new CSSStyleSheet();
             still.replaceSync('* { caret-color: transparent !important; animation: none !important; transition: none !important }');
             document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];",
        )
        .await;
        self.settle().await;
        let png = self.driver.screenshot_as_png().await.expect("a picture");
        let store = crate::store().expect("tests/store");
        std::fs::write(store.join(format!("{name}.png")), &png).expect("a picture file");
        png
    }
}
