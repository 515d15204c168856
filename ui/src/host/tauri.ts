/** The only file that knows Tauri. */

import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Host, Progress } from './types'

export const tauriHost: Host = {
  invoke: (cmd, payload) => invoke('rpc', { cmd, payload }),
  onProgress: (handler) => listen<Progress>('progress', (event) => handler(event.payload)),
}
