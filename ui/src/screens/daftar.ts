/** Every screen, in the order of the list at the left. */

import Archive from '@lucide/svelte/icons/archive'
import BookOpen from '@lucide/svelte/icons/book-open'
import Building from '@lucide/svelte/icons/building-2'
import DatabaseBackup from '@lucide/svelte/icons/database-backup'
import FileText from '@lucide/svelte/icons/file-text'
import Gavel from '@lucide/svelte/icons/gavel'
import GraduationCap from '@lucide/svelte/icons/graduation-cap'
import History from '@lucide/svelte/icons/history'
import Info from '@lucide/svelte/icons/info'
import KeyRound from '@lucide/svelte/icons/key-round'
import ListChecks from '@lucide/svelte/icons/list-checks'
import House from '@lucide/svelte/icons/house'
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark'
import Network from '@lucide/svelte/icons/network'
import Printer from '@lucide/svelte/icons/printer'
import Ruler from '@lucide/svelte/icons/ruler'
import Scale from '@lucide/svelte/icons/scale'
import Usb from '@lucide/svelte/icons/usb'
import UserRound from '@lucide/svelte/icons/user-round'
import Users from '@lucide/svelte/icons/users'
import type { Component } from 'svelte'
import { kerangka } from '../text/kerangka'
import Beranda from './Beranda.svelte'
import type { Layar, ScreenProps } from './layar'

const { layar: nama } = kerangka
const KERJA = 'KERJA'
const PENGATURAN = 'PENGATURAN'

/** Some screens take nothing from their address; Svelte types these so that they may not be given anything. */
type Screen = Component<ScreenProps> | Component<Record<string, never>>

function plain(component: Screen): Component<ScreenProps> {
  return component as Component<ScreenProps>
}

/** A screen whose code is not read at the start: the window is there sooner. */
function later(read: () => Promise<{ default: Screen }>): Layar['open'] {
  let component: Component<ScreenProps> | undefined
  return () => component ?? read().then((file) => (component = plain(file.default)))
}

// prettier-ignore
export const LAYAR: Layar[] = [
  { layar: 'beranda', nama: nama.beranda, kelompok: KERJA, icon: House, open: () => plain(Beranda) },
  { layar: 'penyusunan', nama: nama.penyusunan, kelompok: KERJA, icon: ListChecks, open: later(() => import('./Penyusunan.svelte')) },
  { layar: 'informasi', nama: nama.informasi, kelompok: KERJA, icon: FileText, open: later(() => import('./Informasi.svelte')) },
  { layar: 'uji-konsekuensi', nama: nama.uji_konsekuensi, kelompok: KERJA, icon: Scale, open: later(() => import('./UjiKonsekuensi.svelte')) },
  { layar: 'rapat', nama: nama.rapat, kelompok: KERJA, icon: Users, open: later(() => import('./Rapat.svelte')) },
  { layar: 'keputusan', nama: nama.keputusan, kelompok: KERJA, icon: Gavel, open: later(() => import('./Keputusan.svelte')) },
  { layar: 'dokumen', nama: nama.dokumen, kelompok: KERJA, icon: Printer, open: later(() => import('./DokumenSemua.svelte')) },
  { layar: 'arsip', nama: nama.arsip, kelompok: KERJA, icon: Archive, open: later(() => import('./ArsipTempat.svelte')) },
  { layar: 'dkip', nama: nama.dkip, kelompok: KERJA, icon: Usb, open: later(() => import('./DkipEkspor.svelte')) },
  { layar: 'instansi', nama: nama.instansi, kelompok: PENGATURAN, icon: Building, open: later(() => import('./Instansi.svelte')) },
  { layar: 'unit', nama: nama.unit, kelompok: PENGATURAN, icon: Network, open: later(() => import('./Unit.svelte')) },
  { layar: 'pejabat', nama: nama.pejabat, kelompok: PENGATURAN, icon: UserRound, open: later(() => import('./Pejabat.svelte')) },
  { layar: 'peraturan', nama: nama.peraturan, kelompok: PENGATURAN, icon: BookOpen, open: later(() => import('./Peraturan.svelte')) },
  { layar: 'tata-naskah', nama: nama.tata_naskah, kelompok: PENGATURAN, icon: Ruler, open: later(() => import('./TataNaskah.svelte')) },
  { layar: 'panduan', nama: nama.panduan, kelompok: PENGATURAN, icon: MessageCircleQuestion, open: later(() => import('./PanduanUji.svelte')) },
  { layar: 'data', nama: nama.data, kelompok: PENGATURAN, icon: DatabaseBackup, open: later(() => import('./Data.svelte')) },
  { layar: 'jejak', nama: nama.jejak, kelompok: PENGATURAN, icon: History, open: later(() => import('./Jejak.svelte')) },
  { layar: 'pengguna', nama: nama.pengguna, kelompok: PENGATURAN, icon: KeyRound, open: later(() => import('./Pengguna.svelte')) },
  { layar: 'contoh', nama: nama.contoh, kelompok: PENGATURAN, icon: GraduationCap, open: later(() => import('./Latihan.svelte')) },
  { layar: 'tentang', nama: nama.tentang, kelompok: PENGATURAN, icon: Info, open: later(() => import('./Tentang.svelte')) },
]

/** Reads the code of every screen. What can't be read now is tried again, and reported, when it is opened. */
export async function preload(): Promise<void> {
  await Promise.allSettled(LAYAR.map((l) => l.open()))
}
