/** Sentences of the term of an exemption. */

import type { JenisJangkaWaktu } from '../bindings/JenisJangkaWaktu'
import type { OperatorJangkaWaktu } from '../bindings/OperatorJangkaWaktu'
import type { SatuanWaktu } from '../bindings/SatuanWaktu'

/** Name of a kind, and for which letters the law provides it. */
export const jenisJangkaWaktu: Record<JenisJangkaWaktu, { nama: string; petunjuk: string }> = {
  DURASI: { nama: 'Sekian tahun, bulan, atau hari', petunjuk: 'Untuk huruf a paling lama 30 tahun.' },
  SAMPAI_TANGGAL: {
    nama: 'Sampai tanggal tertentu',
    petunjuk: 'Tanggal itu adalah hari terakhir dikecualikan.',
  },
  SAMPAI_PERISTIWA: { nama: 'Sampai suatu peristiwa', petunjuk: 'Berakhir saat peristiwanya terjadi.' },
  DURASI_SETELAH_PERISTIWA: {
    nama: 'Sekian lama setelah suatu peristiwa',
    petunjuk: 'Dihitung sejak peristiwanya terjadi.',
  },
  SESUAI_PERATURAN: {
    nama: 'Sesuai peraturan',
    petunjuk: 'Untuk huruf b, g, i, dan j (PP 61/2010 Pasal 6, Pasal 8 ayat (1), dan Pasal 9).',
  },
  SELAMA_DIBUTUHKAN: {
    nama: 'Selama dibutuhkan untuk perlindungan',
    petunjuk: 'Untuk huruf c, d, e, f, dan h (PP 61/2010 Pasal 7 dan Pasal 8 ayat (2)).',
  },
  SAMPAI_PERSETUJUAN_TERTULIS: {
    nama: 'Sampai ada persetujuan tertulis',
    petunjuk: 'Untuk huruf g dan h (UU 14/2008 Pasal 18 ayat (2) huruf a).',
  },
  SAMPAI_PUTUSAN: {
    nama: 'Sampai ada putusan',
    petunjuk: 'Untuk huruf i: putusan Komisi Informasi atau pengadilan (UU 14/2008 Pasal 17 huruf i).',
  },
  SESUAI_JRA: {
    nama: 'Sesuai jadwal retensi arsip',
    petunjuk: 'Retensi aktif ditambah inaktif, dalam tahun.',
  },
  PERMANEN: {
    nama: 'Permanen',
    petunjuk:
      'Hanya untuk huruf g, h, i, dan j. Huruf a sampai f tidak boleh permanen (UU 14/2008 Pasal 20 ayat (1)).',
  },
}

export const satuanWaktu: Record<SatuanWaktu, string> = { TAHUN: 'tahun', BULAN: 'bulan', HARI: 'hari' }

export const operatorJangkaWaktu: Record<OperatorJangkaWaktu, string> = {
  YANG_LEBIH_DULU: 'Berakhir pada syarat yang lebih dahulu terpenuhi',
  SEMUA: 'Berakhir setelah semua syarat terpenuhi',
}

export const jangkaWaktu = {
  kosong: 'Belum ditentukan kapan pengecualian berakhir.',
  tambah: 'Tambah jangka waktu',
  tambahLagi: 'Tambah syarat lain',
  syarat: (n: number) => `Syarat ke-${n}`,
  satu: 'Jangka waktu',
  hapus: (n: number) => `Hapus syarat ke-${n}`,
  operator: 'Bila ada beberapa syarat',
  jenis: 'Jenis jangka waktu',
  nilai: 'Lama',
  satuan: 'Satuan',
  mulai: 'Dihitung sejak',
  mulaiPetunjuk: 'Kosongkan untuk menghitung sejak tanggal penetapan.',
  berakhir: 'Berakhir pada',
  berakhirSendiri: 'Tanggal berakhir yang Anda tentukan sendiri',
  berakhirSendiriPetunjuk: 'Kosongkan agar dihitung program.',
  alasanBerakhir: 'Alasan mengubah tanggal berakhir',
  peristiwa: 'Peristiwa',
  peristiwaPetunjuk: 'Misalnya: selesainya proses penegakan Perda.',
  kepentingan: 'Yang dilindungi',
  kepentinganPetunjuk: 'Misalnya: perlindungan rahasia pribadi. Kosongkan untuk memakai bunyi peraturan.',
  subjek: 'Persetujuan dari siapa',
  subjekPetunjuk: 'Misalnya: pegawai yang bersangkutan.',
  peraturan: 'Peraturan yang mengatur',
  peraturanPetunjuk: 'Misalnya: Undang-Undang Nomor 8 Tahun 1997 Pasal 11.',
  retensiAktif: 'Retensi aktif (tahun)',
  retensiInaktif: 'Retensi inaktif (tahun)',
  tinjau: 'Ditinjau lagi pada',
  tinjauPetunjuk: 'Kosongkan untuk satu tahun setelah penetapan.',
  cetak: 'Tulisan pada surat',
  cetakPetunjuk: 'Kosongkan agar disusun dari isian di atas.',
  cetakDikosongkan: (lama: string) => `Isian berubah, jadi tulisan lama dikosongkan: “${lama}”.`,
  cetakPakaiLagi: 'Pakai tulisan lama',
  asal: (teks: string) => `Pada daftar lama tertulis: “${teks}”.`,
}
