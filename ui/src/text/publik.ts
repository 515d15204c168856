/** Sentences of the check of the public list, and of the words for the public. */

import tabel from '../../../assets/teks/kata.json'
import { angka } from './format'

const jenis: Record<string, string | undefined> = tabel.jenis_temuan
const medan: Record<string, string | undefined> = tabel.medan_publik

/** What a finding is, in words. */
export const jenisTemuan = (kode: string): string => jenis[kode] ?? kode

/** Which cell, in words. */
export const medanPublik = (kode: string): string => medan[kode] ?? kode

export const publik = {
  judul: 'Periksa daftar publik',
  pengantar:
    'Sebelum ditulis, setiap teks yang akan keluar diperiksa: NIK, NIP, telepon, surel, nama orang, tempat simpan, dan isi yang hanya untuk kantor.',
  memeriksa: 'Memeriksa daftar publik',
  periksaLagi: 'Periksa lagi',
  bersih: 'Tidak ada temuan yang menunggu putusan',
  bersihIsi: (n: number) =>
    `${angka(n)} informasi diperiksa. Program hanya mengenali teks yang sama; baca daftarnya sekali lagi sebelum diumumkan.`,
  belum: (n: number) => `${angka(n)} temuan menunggu putusan Anda`,
  belumIsi:
    'Perbaiki teksnya, atau biarkan dengan alasan. Selama ada yang belum diputuskan, tidak ada yang ditulis.',
  dahulu: (n: number) => `Putuskan dahulu ${angka(n)} temuan di atas.`,
  tunggu: 'Tunggu sampai pemeriksaan daftar publik selesai.',
  baris: (nomor: string, kolom: string) => (nomor ? `Baris ${nomor}, ${kolom}` : `Di ${kolom}`),
  berkas: (nama: string) => `Berkas ${nama}`,
  diRegister: (judul: string) => `Di register: ${judul}`,
  sebab: {
    NIK: 'Mungkin NIK: 16 angka. Nomor pribadi seseorang.',
    NIP: 'Mungkin NIP: 18 angka. Nomor pribadi pegawai.',
    TELEPON: 'Mungkin nomor telepon yang bukan nomor kantor atau unit.',
    POS_EL: 'Alamat surel yang bukan alamat kantor atau unit.',
    NAMA_ORANG: 'Sama dengan nama orang di data kantor: pejabat, penguji, undangan rapat, atau pengguna.',
    LOKASI_ARSIP: 'Sama dengan tempat simpan, nomor arsip, atau nama berkas.',
    JUDUL_INTERNAL: 'Sama dengan judul atau uraian yang tidak untuk publik.',
    KATA_JUDUL: 'Kata ini ada di judul internal, tetapi dihindari di judul untuk publik.',
    ISI_INTERNAL: 'Sama dengan isian yang hanya untuk kantor.',
    NOMOR_INTERNAL: 'Nomor register hanya untuk kantor.',
  } as Record<string, string | undefined>,
  ubah: 'Ubah teks untuk publik',
  buka: 'Buka informasinya',
  biarkan: 'Biarkan dengan alasan',
  biarkanJudul: 'Biarkan tertulis?',
  biarkanIsi: (kata: string) =>
    `“${kata}” akan terbaca oleh umum. Alasannya dicatat di Jejak. Bila teksnya berubah, ditanyakan lagi.`,
  alasan: 'Mengapa boleh terbaca umum',
  alasanKosong: 'Tulis alasannya.',
  biarkanTombol: 'Biarkan tertulis',
  dibiarkan: (n: number) => `Dibiarkan tertulis (${angka(n)})`,
  alasanTercatat: (alasan: string) => `Alasan: ${alasan}`,
  banding: (n: number) => `Judul untuk publik di samping judul di register (${angka(n)})`,
  kolom: { nomor: 'No.', register: 'Di register', publik: 'Dibaca publik', tindakan: 'Tindakan' },
  sama: 'Sama',
  lebih: (n: number) => `Tampilkan ${angka(n)} lagi`,
  dialog: 'Teks untuk publik',
  dialogIsi:
    'Yang dikosongkan keluar seperti di register. Keputusan yang sudah ditandatangani tidak berubah; yang berubah hanya daftar untuk umum.',
  asli: 'Di register',
  kosong: '(kosong)',
  isian: {
    judul: 'Judul untuk publik',
    uraian: 'Uraian untuk publik',
    bagian_dikecualikan: 'Bagian yang dikecualikan, untuk publik',
    konsekuensi_dibuka: 'Konsekuensi bila dibuka, untuk publik',
    konsekuensi_ditutup: 'Pertimbangan bila ditutup, untuk publik',
    penanggung_jawab: 'Penanggung jawab, untuk publik',
  },
  uraianPetunjuk: 'Bila judul untuk publik diisi dan ini kosong, uraian di register tidak ikut keluar.',
  tersimpan: 'Teks untuk publik tersimpan.',
  diInformasi: 'Untuk publik',
  samaPenuh: 'Publik membaca judul dan uraian yang sama dengan register.',
  lain: (judul: string) => `Publik membaca: ${judul}`,
}
