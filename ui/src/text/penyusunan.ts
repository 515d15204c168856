/** Sentences of a round by the SOP. */

import tabel from '../../../assets/teks/kata.json'
import type { JenisPenyusunan } from '../bindings/JenisPenyusunan'
import type { Keadaan } from '../bindings/Keadaan'
import type { SyaratPapan } from '../bindings/SyaratPapan'
import { angka } from './format'
import { statusInformasi } from './informasi'

export const jenisPenyusunan: Record<JenisPenyusunan, string> = {
  TAHUNAN: 'Daftar tahunan',
  TAMBAHAN: 'Tambahan sesudah daftar ditetapkan',
}

export const keadaan: Record<Keadaan, string> = {
  BELUM: 'Belum',
  BERJALAN: 'Dikerjakan',
  LENGKAP: 'Siap diselesaikan',
  SELESAI: 'Selesai',
}

const namaSurat: Record<string, string | undefined> = tabel.dokumen

/** A condition in words, with how much of it is there. */
export function kalimatSyarat({ syarat, ada, dari }: SyaratPapan): string {
  switch (syarat.jenis) {
    case 'INFORMASI':
      return `Informasi sampai keadaan “${statusInformasi[syarat.status].kata}”: ${angka(ada)} dari ${angka(dari)}`
    case 'NASKAH': {
      const nama = namaSurat[syarat.kode] ?? syarat.kode
      const what = syarat.ditandatangani ? 'ditandatangani' : 'dibuat'
      return dari > 1 ? `${nama} ${what}: ${angka(ada)} dari ${angka(dari)}` : `${nama} ${what}`
    }
    case 'PENGUBAHAN':
      return 'Tidak ada informasi yang menunggu diubah atau dibuka'
  }
}

export const penyusunan = {
  judul: 'Penyusunan',
  pengantar: 'Satu putaran kerja menurut SOP kantor ini: dari usulan unit sampai daftar diumumkan.',
  mulai: 'Mulai penyusunan',
  baru: 'Penyusunan baru',
  kosong: 'Belum ada penyusunan',
  kosongTindakan:
    'Mulai penyusunan tahun ini. Informasi yang dikerjakan menurut SOP kantor langsung masuk: yang belum ditetapkan, atau yang sudah ditetapkan bila SOP mulai dari sana. Papannya menunjukkan apa yang sudah dan belum.',
  kembali: 'Semua penyusunan',
  jumlah: (n: number) => `${angka(n)} penyusunan`,
  dibuang: 'Penyusunan dipindahkan ke sampah. Informasi, surat, dan rapatnya tetap ada.',
  dikembalikan: 'Penyusunan dikembalikan.',
  sampahKosong: 'Tidak ada penyusunan di sampah',
  diSampah: 'Penyusunan ini ada di sampah. Kembalikan dahulu untuk melanjutkannya.',
  kolom: {
    nama: 'Nama',
    mulai: 'Mulai',
    selesai: 'Selesai',
    kegiatan: 'Kegiatan selesai',
    informasi: 'Informasi',
  },
  selesaiTag: 'Selesai',
  nama: 'Nama',
  namaPetunjuk: 'Boleh kosong. Contoh: Penyusunan DKIP Tahun 2026',
  tahun: 'Tahun',
  tahunPetunjuk: 'Kosong berarti tahun dari tanggal mulai.',
  jenis: 'Jenis',
  tanggalMulai: 'Tanggal mulai',
  tanggalMulaiPetunjuk: 'Kosong berarti hari ini. Batas hari kerja dihitung dari tanggal ini.',
  ubah: 'Ubah',
  simpan: 'Simpan',
  batal: 'Batal',
  tersimpan: 'Penyusunan tersimpan.',
  ringkas: (selesai: number, semua: number, informasi: number) =>
    `${angka(selesai)} dari ${angka(semua)} kegiatan selesai, ${angka(informasi)} informasi`,
  calon: (n: number) => `${angka(n)} informasi belum masuk penyusunan mana pun.`,
  masukkan: 'Masukkan semuanya',
  dimasukkan: 'Informasi dimasukkan.',
  berikutnya: 'Yang dikerjakan sekarang',
  semuaSelesai: 'Semua kegiatan sudah diselesaikan.',
  tutup: 'Selesaikan penyusunan',
  ditutup: 'Penyusunan selesai.',
  lanjutkan: 'Lanjutkan penyusunan',
  dilanjutkan: 'Penyusunan dilanjutkan.',
  kegiatan: 'Kegiatan menurut SOP',
  kurang: (syarat: string) => `Yang belum ada: ${syarat}.`,
  lengkap: 'Semua keluarannya ada. Catat tanggal selesainya.',
  oleh: (pelaksana: string) => `Oleh ${pelaksana}`,
  mulaiSejak: (tanggal: string) => `mulai ${tanggal}`,
  sudahSelesai: 'Riwayat penyusunan',
  informasi: 'Informasi dalam penyusunan ini',
  informasiKosong: 'Belum ada informasi dalam penyusunan ini.',
  informasiJumlah: (n: number) => `${angka(n)} informasi`,
  informasiLagi: (n: string) => `Tampilkan ${n} berikutnya`,
  informasiKolom: {
    nomor: 'Nomor',
    judul: 'Informasi',
    unit: 'Unit',
    status: 'Keadaan',
    sidang: 'Sidang',
    tindakan: 'Tindakan',
  },
  keluarkan: 'Keluarkan',
  keluarkanNama: (nomor: string) => `Keluarkan ${nomor} dari penyusunan ini`,
  dikeluarkan: (nomor: string) => `${nomor} dikeluarkan. Apa yang sudah dikerjakan dengannya tetap ada.`,
  pelaksana: 'Pelaksana',
  kelengkapan: 'Kelengkapan',
  waktu: 'Waktu',
  keluaran: 'Keluaran',
  keterangan: 'Keterangan',
  surat: 'Surat',
  suratKeadaan: (tercetak: number, ditandatangani: number) =>
    tercetak + ditandatangani === 0
      ? 'belum dibuat'
      : [
          ditandatangani > 0 ? `${angka(ditandatangani)} ditandatangani` : '',
          tercetak > 0 ? `${angka(tercetak)} belum ditandatangani` : '',
        ]
          .filter(Boolean)
          .join(', '),
  adaPadaSiapa: 'Ada pada siapa?',
  jejak: 'Jejak penyusunan ini',
  sudah: 'Sudah:',
  belum: 'Belum:',
  hariTerpakai: (n: number) => `${angka(n)} hari kerja terpakai`,
  batas: (tanggal: string) => `batas ${tanggal}`,
  terlambat: (n: number) => `Terlambat ${angka(n)} hari kerja`,
  selesaiOleh: (tanggal: string, petugas: string) => `Selesai ${tanggal}, dicatat ${petugas}`,
  selesaikan: 'Selesaikan kegiatan',
  selesaikanNama: (kode: string) => `Selesaikan kegiatan ${kode}`,
  selesaikanLengkap: 'Semua keluarannya ada. Catat tanggal selesainya.',
  selesaikanKurang: 'Keluarannya belum lengkap. Tulis mengapa kegiatan ini tetap diselesaikan.',
  tanggalSelesai: 'Tanggal selesai',
  tanggalSelesaiPetunjuk: 'Kosong berarti hari ini.',
  catatan: 'Catatan',
  alasan: 'Alasan',
  bukaKembali: 'Buka kembali',
  bukaKembaliNama: (kode: string) => `Buka kembali kegiatan ${kode}`,
  diselesaikan: 'Kegiatan diselesaikan.',
  dibuka: 'Kegiatan dibuka kembali.',
  kerjakan: 'Kerjakan',
  kerjakanNama: (kode: string) => `Kerjakan kegiatan ${kode}`,
}
