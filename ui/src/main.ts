import { mount } from 'svelte'
import App from './App.svelte'
import './app.css'
import { tauriHost } from './host/tauri'
import { office } from './office.svelte'
import { connect } from './rpc'
import { preload } from './screens/daftar'
import { sesi } from './sesi.svelte'

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

connect(tauriHost)
// The first data before the frame, so that both are painted at once: painting twice takes longer than this answer.
// A refusal is not lost: the frame asks again and shows why.
const begin = async () => ((await sesi.refresh()).keadaan === 'TERBUKA' ? office.refresh() : null)
const [start] = await Promise.allSettled([begin(), stylesheetsLoaded()])
office.start = start.status === 'fulfilled' ? start.value : null
mount(App, { target })
office.start = null
// The e2e harness waits for this mark before it looks at the page.
document.documentElement.dataset.siap = '1'
// When the second frame begins, the first has been painted.
requestAnimationFrame(() => requestAnimationFrame(() => void preload()))
