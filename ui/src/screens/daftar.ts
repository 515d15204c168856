/** Every screen, in the order of the list at the left. */

import Archive from '@lucide/svelte/icons/archive'
import BookOpen from '@lucide/svelte/icons/book-open'
import Building from '@lucide/svelte/icons/building-2'
import FileText from '@lucide/svelte/icons/file-text'
import Gavel from '@lucide/svelte/icons/gavel'
import GraduationCap from '@lucide/svelte/icons/graduation-cap'
import House from '@lucide/svelte/icons/house'
import Network from '@lucide/svelte/icons/network'
import Printer from '@lucide/svelte/icons/printer'
import Scale from '@lucide/svelte/icons/scale'
import Usb from '@lucide/svelte/icons/usb'
import UserRound from '@lucide/svelte/icons/user-round'
import Users from '@lucide/svelte/icons/users'
import type { Component } from 'svelte'
import { kerangka } from '../text/kerangka'
import ArsipTempat from './ArsipTempat.svelte'
import Beranda from './Beranda.svelte'
import DkipEkspor from './DkipEkspor.svelte'
import DokumenSemua from './DokumenSemua.svelte'
import Informasi from './Informasi.svelte'
import Instansi from './Instansi.svelte'
import Keputusan from './Keputusan.svelte'
import Latihan from './Latihan.svelte'
import Pejabat from './Pejabat.svelte'
import Peraturan from './Peraturan.svelte'
import Rapat from './Rapat.svelte'
import UjiKonsekuensi from './UjiKonsekuensi.svelte'
import Unit from './Unit.svelte'
import type { Layar, ScreenProps } from './layar'

const { layar: nama } = kerangka
const KERJA = 'KERJA'
const PENGATURAN = 'PENGATURAN'

/** A screen that takes nothing from its address; Svelte types it so that it may not be given anything. */
function plain(component: Component<Record<string, never>>): Component<ScreenProps> {
  return component as unknown as Component<ScreenProps>
}

// prettier-ignore
export const LAYAR: Layar[] = [
  { layar: 'beranda', nama: nama.beranda, kelompok: KERJA, icon: House, component: plain(Beranda) },
  { layar: 'informasi', nama: nama.informasi, kelompok: KERJA, icon: FileText, component: Informasi },
  { layar: 'uji-konsekuensi', nama: nama.uji_konsekuensi, kelompok: KERJA, icon: Scale, component: UjiKonsekuensi },
  { layar: 'rapat', nama: nama.rapat, kelompok: KERJA, icon: Users, component: Rapat },
  { layar: 'keputusan', nama: nama.keputusan, kelompok: KERJA, icon: Gavel, component: Keputusan },
  { layar: 'dokumen', nama: nama.dokumen, kelompok: KERJA, icon: Printer, component: plain(DokumenSemua) },
  { layar: 'arsip', nama: nama.arsip, kelompok: KERJA, icon: Archive, component: plain(ArsipTempat) },
  { layar: 'dkip', nama: nama.dkip, kelompok: KERJA, icon: Usb, component: plain(DkipEkspor) },
  { layar: 'instansi', nama: nama.instansi, kelompok: PENGATURAN, icon: Building, component: plain(Instansi) },
  { layar: 'unit', nama: nama.unit, kelompok: PENGATURAN, icon: Network, component: plain(Unit) },
  { layar: 'pejabat', nama: nama.pejabat, kelompok: PENGATURAN, icon: UserRound, component: plain(Pejabat) },
  { layar: 'peraturan', nama: nama.peraturan, kelompok: PENGATURAN, icon: BookOpen, component: plain(Peraturan) },
  { layar: 'contoh', nama: nama.contoh, kelompok: PENGATURAN, icon: GraduationCap, component: plain(Latihan) },
]
