//! What the page can reach: the one command, and nothing else.

use saksama_tests::cli::{HARI_INI, contoh, json as reply};
use saksama_tests::window::App;
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_command_is_refused_with_its_code() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[]).await;
    let kode = "__TAURI_INTERNALS__.invoke('rpc', { cmd: 'hapus_semua', payload: {} }).then(done, (e) => done(e.kode))";
    assert_eq!(app.script_until_done(kode).await, json!("PERINTAH_TIDAK_DIKENAL"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_outside_the_program_is_reached() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[]).await;
    let attempts = app
        .script_until_done(
            "Promise.allSettled([
               fetch('https://contoh.go.id/'),
               __TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'x', payload: 1 }),
               __TAURI_INTERNALS__.invoke('plugin:window|close', { label: 'main' }),
             ]).then((all) => done(all.map((one) => one.status)))",
        )
        .await;
    assert_eq!(attempts, json!(["rejected", "rejected", "rejected"]));
    assert_eq!(app.script("return window.open('https://contoh.go.id/')").await, json!(null));
    let handler = "const b = document.createElement('button');
                   b.setAttribute('onclick', 'window.__ran = true');
                   b.click();
                   return window.__ran ?? null";
    assert_eq!(app.script(handler).await, json!(null));
    // The collector that every journey relies on has seen the blocked address.
    let faults = app.script("return __faults").await.to_string();
    assert!(faults.contains("csp connect-src https://contoh.go.id"), "{faults}");
    app.stop().await;
}

/// What a script that got into the page would try first. Each names a host of its own, so that the report of what was
/// blocked names the try.
const PROBES: &str = "
    const at = (name) => `https://${name}.contoh.go.id/`;
    const add = (tag, set) => document.body.append(Object.assign(document.createElement(tag), set));
    fetch(at('ambil')).catch(() => undefined);
    add('img', { src: at('gambar') });
    add('script', { src: at('skrip') });
    add('iframe', { src: at('bingkai') });
    new FontFace('asing', `url(${at('huruf')})`).load().catch(() => undefined);
    const form = Object.assign(document.createElement('form'), { action: at('formulir'), method: 'post' });
    document.body.append(form);
    form.submit();
    try { window.__ran = eval('1 + 1') } catch { /* as it should */ }
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.__ran = true');
    button.click();
    add('script', { src: 'data:text/javascript,window.__ran = true' });
    try { new WebSocket('wss://soket.contoh.go.id/') } catch { /* as it should */ }
    const opened = window.open(at('jendela'));
    location.href = at('pindah');
    const wanted = ['ambil', 'gambar', 'skrip', 'bingkai', 'huruf', 'formulir', 'soket', 'eval', 'inline', 'data'];
    let frames = 0;
    const look = () => {
        const missing = wanted.filter((name) => !__faults.some((fault) => fault.startsWith('csp ') && fault.includes(name)));
        if (missing.length === 0 || frames++ > 600) {
            done({ missing, ran: window.__ran ?? null, opened, faults: missing.length ? __faults : [], here: location.host });
        } else requestAnimationFrame(look);
    };
    look()";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twelve_ways_out_are_blocked() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[]).await;
    let found = app.script_until_done(PROBES).await;
    let blocked = json!({ "missing": [], "ran": null, "opened": null, "faults": [], "here": "localhost" });
    assert_eq!(found, blocked);
    // The page is still the program's own, and still answers.
    assert_eq!(app.script("return location.href.startsWith('tauri://localhost')").await, json!(true));
    app.stop().await;
}

/// Words that would be a program if anything took them for more than words.
const HOSTILE: [&str; 6] = [
    "<script>window.__ran = 1</script>",
    "<img src=x onerror=\"window.__ran = 1\">",
    "\"><svg onload=window.__ran=1>",
    "javascript:window.__ran=1",
    "{{constructor.constructor('window.__ran = 1')()}}",
    "</textarea><iframe srcdoc=\"<script>parent.__ran = 1</script>\">",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_words_stay_words_on_every_screen() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    // Every word in every column of a list, as a sub-unit may send it.
    let list = data.path().join("daftar.csv");
    let quoted = |word: &str| format!("\"{}\"", word.replace('"', "\"\""));
    let rows = HOSTILE.iter().map(|word| format!("{}\n", vec![quoted(word); 6].join(";")));
    let head = "Informasi;Uraian;Dasar Hukum;Dibuka;Ditutup;Jangka Waktu\n";
    std::fs::write(&list, format!("{head}{}", rows.collect::<String>())).unwrap();
    let taken = reply(data.path(), &["impor", &list.display().to_string()]);
    assert_eq!(taken["diambil"], HOSTILE.len(), "{taken}");

    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let links = "return [...document.querySelectorAll('nav a')].map((a) => a.hash)";
    let links: Vec<String> = serde_json::from_value(app.script(links).await).unwrap();
    let open = async |hash: &str| {
        app.script(&format!("location.hash = {hash:?}")).await;
        app.wait_text("main h1", |title| !title.is_empty()).await;
        app.settle().await;
        let made = "return document.querySelectorAll('main script, main iframe, main [onerror], main [onload]').length";
        assert_eq!(app.script(made).await, json!(0), "{hash}");
        assert_eq!(app.script("return window.__ran ?? null").await, json!(null), "{hash}");
    };
    for hash in &links {
        open(hash).await;
    }
    // A word that five of them share.
    let search = "const field = document.querySelector('[data-search]');
                  field.value = 'window';
                  field.dispatchEvent(new Event('input', { bubbles: true }))";
    for place in 0..HOSTILE.len() - 1 {
        open("#/informasi").await;
        app.find("[data-search]").await;
        app.script(search).await;
        app.wait_text("main", |text| text.contains("5 informasi")).await;
        let words = app.script("return document.querySelector('main').textContent").await.to_string();
        assert!(words.contains("<script>") && words.contains("onerror"), "{words}");
        app.script(&format!("document.querySelectorAll('[data-testid=baris]')[{place}].click()")).await;
        app.find("[data-testid=kembali]").await;
        let here = app.script("return location.hash").await;
        open(here.as_str().unwrap()).await;
    }
    app.stop().await;
}
