/** Sentences of page setup and wording of papers. */
import type { Arah } from '../bindings/Arah'
import type { GayaKop } from '../bindings/GayaKop'
import type { NomorHalaman } from '../bindings/NomorHalaman'
import { angka } from './format'

export const nomorHalaman: Record<NomorHalaman, string> = {
  ATAS_TENGAH: 'Atas tengah, mulai halaman 2 (- 2 -)',
  BAWAH_TENGAH: 'Bawah tengah (2)',
  HALAMAN_DARI: 'Kanan bawah (Halaman 2 dari 5)',
  TANPA: 'Tanpa nomor halaman',
}

export const arah: Record<Arah, string> = {
  TEGAK: 'Semua halaman tegak',
  REBAH: 'Semua halaman rebah',
}

export const gayaKop: Record<GayaKop, string> = {
  PENUH: 'Lengkap (lambang, instansi, alamat)',
  TANPA_ALAMAT: 'Instansi saja, tanpa alamat',
  TANPA: 'Tanpa kepala surat',
}

export const tataNaskah = {
  judul: 'Tata naskah',
  pengantar: 'Atur bentuk dan kalimat setiap surat sesuai kebiasaan kantor Anda.',
  surat: 'Surat',
  umum: 'Semua surat (kalimat bersama)',
  istilah: 'Semua surat (kata yang diisi program)',
  bagian: 'Bagian tata naskah',
  tataLetak: 'Tata letak',
  kalimat: 'Kalimat',
  simpan: 'Simpan',
  tersimpan: 'Tersimpan. Surat yang dibuat mulai sekarang memakainya.',
  tidakUtuh: 'Sebagian pengaturan dibuat oleh program yang lebih baru, jadi bagian itu memakai bawaan.',
  pratinjau: 'Pratinjau',
  pratinjauUji: 'Belum ada bahan untuk surat ini, jadi yang tampak halaman uji.',
  menyiapkan: 'Pratinjau sedang disiapkan.',
  halaman: (n: number, dari: number) => `Halaman ${angka(n)} dari ${angka(dari)}`,
  sebelum: 'Halaman sebelumnya',
  sesudah: 'Halaman berikutnya',
}

/** Names of the fields, by their path in the request. */
export const medanTata: Record<string, string> = {
  lebar: 'Lebar kertas',
  tinggi: 'Tinggi kertas',
  'tepi.atas': 'Tepi atas',
  'tepi.bawah': 'Tepi bawah',
  'tepi.kiri': 'Tepi kiri',
  'tepi.kanan': 'Tepi kanan',
  'tepi_rebah.atas': 'Tepi atas, halaman rebah',
  'tepi_rebah.bawah': 'Tepi bawah, halaman rebah',
  'tepi_rebah.kiri': 'Tepi kiri, halaman rebah',
  'tepi_rebah.kanan': 'Tepi kanan, halaman rebah',
  ukuran_huruf: 'Ukuran huruf',
  spasi: 'Jarak baris',
  rangkap: 'Rangkap',
  'tanda_tangan.paraf': 'Paraf',
  'tanda_tangan.tembusan': 'Tembusan',
  'tanda_tangan.disusun_id': 'Disusun oleh',
  'tanda_tangan.diperiksa_id': 'Diperiksa dan diusulkan oleh',
  'tanda_tangan.disetujui_id': 'Disetujui oleh',
}

export const tataLetak = {
  kertas: 'Kertas',
  kertasPetunjuk: 'Isian yang kosong memakai standar.',
  ukuran: 'Ukuran kertas',
  standar: (nama: string) => `Standar: ${nama}`,
  lebar: 'Lebar sendiri (mm)',
  tinggi: 'Tinggi sendiri (mm)',
  tepi: 'Garis tepi halaman tegak (mm)',
  tepiRebah: 'Garis tepi halaman rebah (mm)',
  atas: 'Atas',
  bawah: 'Bawah',
  kiri: 'Kiri',
  kanan: 'Kanan',
  tulisan: 'Tulisan',
  huruf: 'Jenis huruf',
  ukuranHuruf: 'Ukuran huruf (poin)',
  spasi: 'Jarak baris',
  nomorHalaman: 'Nomor halaman',
  cetak: 'Cetakan',
  kop: 'Cetak kepala surat',
  kopPetunjuk: 'Matikan bila kertasnya sudah berkepala surat; tempatnya tetap dikosongkan.',
  penyambung: 'Tulis kata penyambung di kaki halaman',
  satuHalaman: 'Usahakan muat satu halaman',
  satuHalamanPetunjuk: 'Huruf dan jarak baris diperkecil secukupnya, paling kecil 9 poin.',
  kode: 'Cetak kode lembar',
  kodePetunjuk: 'Kotak kecil di kiri bawah. Dengan kode ini surat dapat dicari lagi dari kertasnya.',
  rangkap: 'Rangkap',
  rangkapPetunjuk: 'Jumlah lembar yang diminta ke printer. Berita acara juga menyebutnya (dalam rangkap …).',
  arah: 'Arah kertas',
  arahStandar: 'Standar: menurut jenis surat',
  gayaKop: 'Kepala surat',
  gayaKopPetunjuk:
    'Undangan, hasil pertimbangan, dan Keputusan memakai kepala surat perangkat daerah yang menandatanganinya, tanpa alamat bila bukan dinas sendiri.',
  keStandar: 'Kembali ke standar',
  sudahStandar: 'Tata letak kembali ke standar.',
  uji: 'Cetak halaman uji',
  simpanUji: 'Simpan halaman uji',
  ujiTersimpan: (path: string) => `Halaman uji tersimpan di ${path}.`,
  ujiDikirim: 'Halaman uji dikirim ke printer. Ukur garisnya dengan penggaris.',
}

export const blok = {
  judul: 'Tanda tangan, paraf, tembusan',
  gelar: 'Cetak gelar',
  pangkat: 'Cetak pangkat',
  nip: 'Cetak NIP',
  tigaKolom: 'Tiga kolom: disusun, diperiksa, disetujui',
  tigaKolomPetunjuk: 'Standar untuk kantor yang memakai SOP Kota Kupang.',
  disusun: 'Disusun oleh',
  diperiksa: 'Diperiksa dan diusulkan oleh',
  disetujui: 'Disetujui oleh',
  menurutPeran: 'Standar: menurut peran di daftar pejabat',
  paraf: (n: number) => `Paraf ${angka(n)}`,
  tambahParaf: 'Tambah paraf',
  hapus: 'Hapus',
  hapusParaf: (n: number) => `Hapus paraf ${angka(n)}`,
  tembusan: 'Tembusan atau salinan',
  tembusanPetunjuk: 'Satu penerima tiap baris. Dipakai bila pada suratnya tidak ditulis yang lain.',
}

/** Names of the groups of words that the program puts into papers, by the first part of their keys. */
export const kelompokIstilah: Record<string, string> = {
  kop: 'Kepala surat',
  tanda_tangan: 'Penanda tangan',
  bersama: 'Dipakai beberapa surat',
  usulan: 'Permintaan dan formulir usulan (D01, D02)',
  uji: 'Uji konsekuensi (D04 sampai D07, D20)',
  rapat: 'Rapat Tim Pertimbangan (D08 sampai D13)',
  keputusan: 'Keputusan dan pengirimannya (D14 sampai D17, D21)',
  pengumuman: 'Pengumuman perubahan (D22)',
  ekspor: 'DKIP yang diumumkan dan bukti unggah (D25)',
  arsip: 'Arsip (D19)',
  laporan: 'Laporan pendokumentasian (D23)',
  peminjaman: 'Peminjaman (D25)',
  jatuh_tempo: 'Daftar jatuh tempo (D25)',
}

export const kalimatKantor = {
  pengantar: 'Kalimat yang diubah ditandai. Yang lain memakai bawaan program.',
  diubah: 'Diubah kantor',
  ubah: (nama: string) => `Ubah ${nama}`,
  tutup: 'Tutup',
  isian: 'Isian yang dapat dipakai',
  sisipkan: (bidang: string) => `Sisipkan ${bidang}`,
  daftar: 'Satu kalimat setiap baris.',
  bawaan: 'Bawaan',
  kembalikan: 'Kembalikan ke bawaan',
  kembalikanSemua: 'Kembalikan semua ke bawaan',
  semuaKembali: 'Semua kalimat surat ini kembali ke bawaan. Kalimat lama tetap tersimpan di riwayat.',
  riwayat: 'Riwayat kalimat',
  versi: (n: number, kapan: string, jumlah: number) =>
    `Versi ${angka(n)}, ${kapan}: ${jumlah === 0 ? 'semua bawaan' : `${angka(jumlah)} kalimat kantor`}`,
  pakaiLagi: 'Pakai lagi',
  pakaiLagiVersi: (n: number) => `Pakai lagi versi ${angka(n)}`,
}

export const cariLembar = {
  judul: 'Cari kode lembar',
  kode: 'Kode di kiri bawah lembar',
  petunjuk: 'Contoh: K7Q2M-9FX3A',
  cari: 'Cari',
  dariPindaian: 'Cari dari pindaian',
  ketemu: (judul: string) => `Ditemukan: ${judul}.`,
  lihat: 'Lihat surat',
}
