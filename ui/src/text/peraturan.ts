/** Sentences of the regulations. */

import type { JenisPeraturan } from '../bindings/JenisPeraturan'
import type { Peraturan } from '../bindings/Peraturan'

export const jenisPeraturan: Record<JenisPeraturan, string> = {
  UU: 'Undang-Undang',
  PERPPU: 'Perppu',
  PP: 'Peraturan Pemerintah',
  PERPRES: 'Peraturan Presiden',
  PERMEN: 'Peraturan Menteri',
  PERKI: 'Peraturan Komisi Informasi',
  PERBAN: 'Peraturan Badan atau Lembaga',
  PERDA: 'Peraturan Daerah',
  PERKADA: 'Peraturan Kepala Daerah',
  PUTUSAN: 'Putusan',
  LAIN: 'Lain',
}

/** `Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik`. */
export function namaPeraturan(p: Peraturan): string {
  return `${p.nama_jenis || jenisPeraturan[p.jenis]} Nomor ${p.nomor} Tahun ${p.tahun} tentang ${p.tentang}`
}

export const peraturan = {
  judul: 'Peraturan',
  pengantar: 'Daftar yang dikutip sebagai dasar hukum. Tambahkan peraturan daerah Anda.',
  tambah: 'Tambah peraturan',
  baru: 'Peraturan baru',
  ubah: 'Ubah peraturan',
  cari: 'Cari nomor, tahun, atau isi',
  jumlah: (n: number) => `${n} peraturan`,
  daftar: 'Daftar peraturan',
  kosong: 'Belum ada peraturan',
  kolom: { jenis: 'Jenis', nomor: 'Nomor', tahun: 'Tahun', tentang: 'Tentang', keadaan: 'Keadaan' },
  berlaku: 'Berlaku',
  dicabut: 'Dicabut',
  tidakDitawarkan: 'Tidak ditawarkan',
  dicabutPeringatan: (oleh: string) => `Peraturan ini sudah dicabut dengan ${oleh}. Jangan dikutip lagi.`,
  bawaan: 'Peraturan ini bawaan program. Periksa dengan naskah resmi sebelum mengubahnya.',
  jenis: 'Jenis',
  namaJenis: 'Nama jenis lengkap',
  namaJenisPetunjuk: 'Dengan lembaga pembuatnya, misalnya Peraturan Menteri Dalam Negeri.',
  nomor: 'Nomor',
  tahun: 'Tahun',
  tentang: 'Tentang',
  tentangPetunjuk: 'Tanpa kata “tentang”.',
  lembaran: 'Lembaran negara',
  lembaranPetunjuk: 'Tercetak dalam kurung pada bagian Mengingat.',
  diubahOleh: 'Diubah terakhir dengan',
  dicabutOleh: 'Dicabut dengan',
  dicabutOlehPetunjuk: 'Isi bila sudah dicabut. Peraturan ini lalu ditandai di setiap kutipan.',
  aktif: 'Tawarkan untuk kutipan baru',
  tersimpan: 'Peraturan tersimpan.',
}
