/** Words of the light "siap sidang". */

import tabel from '../../../assets/teks/kata.json'
import type { LampuSidang } from '../bindings/LampuSidang'
import type { LayarPerbaikan } from '../bindings/LayarPerbaikan'
import type { Tone } from '../components/tone'

/** The word and the colour of a light. */
export const lampu: Record<LampuSidang, { kata: string; nada: Tone }> = {
  SIAP: { kata: 'Siap', nada: 'success' },
  LEMAH: { kata: 'Lemah', nada: 'warning' },
  BELUM: { kata: 'Belum', nada: 'danger' },
}

/** Where something is mended, as the words of a link. */
export const layarPerbaikan: Record<LayarPerbaikan, string> = {
  INFORMASI: 'Perbaiki isian',
  LEMBAR: 'Buka Uji Konsekuensi',
  SURAT_LEMBAR: 'Buka surat lembar uji',
  RAPAT: 'Buka Rapat',
  KEPUTUSAN: 'Buka Keputusan',
  ARSIP: 'Buka Arsip',
}

export const sidang = {
  judul: 'Siap sidang',
  kalimat: {
    SIAP: 'Siap bila alasannya diperiksa Komisi Informasi.',
    LEMAH: 'Berdiri, tetapi lemah bila alasannya diperiksa Komisi Informasi.',
    BELUM: 'Belum siap bila alasannya diperiksa Komisi Informasi.',
  } satisfies Record<LampuSidang, string>,
  /** Why advice was set aside, by whom, when. */
  dijawab: (alasan: string, petugas: string, tanggal: string) =>
    tabel.berkas_sidang.DIJAWAB.replace('{petugas}', () => petugas)
      .replace('{tanggal}', () => tanggal)
      .replace('{alasan}', () => alasan),
  nasihat: 'Yang masih dapat diperkuat:',
  semua: (jumlah: number) => `Tampilkan semua (${String(jumlah)})`,
  simpanDulu: 'Simpan dahulu; lampu menilai yang sudah tersimpan.',
}

export const berkasSidang = {
  tombol: 'Berkas sidang',
  judul: (nomor: string) => `Berkas sidang ${nomor}`,
  berjalan: 'Menyusun berkas sidang',
  isi: 'Isi berkas sidang',
  dibuat: (halaman: number, kurang: number) =>
    `${String(halaman)} halaman dalam satu PDF, dengan sampul dan daftar isi. ` +
    (kurang === 0
      ? 'Semua bagiannya ada.'
      : `${String(kurang)} bagian belum ada; daftar isinya menyebutkannya.`),
  belumAda: 'belum ada',
  tutup: 'Tutup',
  penilaian: 'Muat penilaian program di sampul: lampu siap sidang dan yang masih kurang',
  sendiri: 'Untuk dipakai sendiri; jangan diserahkan ke persidangan.',
  rahasia:
    'Memuat informasi yang dikecualikan, juga informasi lain pada lembar dan Berita Acara yang sama. Jaga seperti aslinya.',
  kolom: { nama: 'Bagian', keterangan: 'Keterangan', halaman: 'Halaman' },
}
