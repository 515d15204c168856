/** The only file that knows Tauri. */

import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Kemajuan } from '../bindings/Kemajuan'
import type { Host } from './types'

export const tauriHost: Host = {
  invoke: (cmd, payload) => invoke('rpc', { cmd, payload }),
  onProgress: (handler) => listen<Kemajuan>('progress', (event) => handler(event.payload)),
}
