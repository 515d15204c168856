import { mount } from 'svelte'
import App from './App.svelte'
import './app.css'
import { tauriHost } from './host/tauri'
import { connect } from './rpc'

/** WebKitGTK may run this module before the stylesheet is applied (WebKit bug 209261); nothing may measure layout until then. */
async function stylesheetsLoaded(): Promise<void> {
  const pending = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(
    (l) => !l.sheet,
  )
  await Promise.all(
    pending.map(
      (link) =>
        new Promise<void>((done) => {
          // A stylesheet that can't be read must not keep the officer from the data.
          link.addEventListener('load', () => done(), { once: true })
          link.addEventListener('error', () => done(), { once: true })
        }),
    ),
  )
}

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')

await stylesheetsLoaded()
connect(tauriHost)
mount(App, { target })
// The e2e harness waits for this mark before it looks at the page.
document.documentElement.dataset.siap = '1'
