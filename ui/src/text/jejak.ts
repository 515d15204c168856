/** Words of the trail, of undoing, and of the clock. */

import type { HasilKodeJejak } from '../bindings/HasilKodeJejak'
import type { KeadaanJam } from '../bindings/KeadaanJam'
import { tanggal } from './format'

/** Whether a code from paper fits. */
function hasilKode(hasil: HasilKodeJejak): string {
  if (hasil.cocok && hasil.dibawa && hasil.tanggal) {
    return `Cocok sampai ${tanggal(hasil.tanggal)}. Baris itu dibawa dari salinan terbuka: kodenya sama, tetapi isinya tidak dapat dibuktikan di kantor ini.`
  }
  if (hasil.cocok && hasil.cacat !== null && hasil.tanggal) {
    return `Cocok sampai ${tanggal(hasil.tanggal)}, kecuali kerusakan yang sudah diketahui pada nomor ${String(hasil.cacat)}.`
  }
  if (hasil.cocok) {
    return hasil.tanggal
      ? `Cocok sampai ${tanggal(hasil.tanggal)}.`
      : 'Cocok: belum ada yang tercatat waktu itu.'
  }
  return hasil.tanggal
    ? `TIDAK cocok: riwayat sebelum ${tanggal(hasil.tanggal)} telah berubah.`
    : `TIDAK cocok: Jejak di sini tidak sampai nomor ${hasil.nomor}.`
}

/** Why the clock is not believed. */
function ragu(jam: KeadaanJam): string {
  const sekarang = tanggal(jam.sekarang)
  const terakhir = tanggal(jam.terakhir)
  if (jam.ragu === 'JAM_MUNDUR') {
    return `Tanggal komputer ${sekarang} lebih lama dari catatan terakhir (${terakhir}).`
  }
  if (jam.ragu === 'JAM_MELOMPAT') {
    return `Tanggal komputer ${sekarang} lebih dari 60 hari sesudah catatan terakhir (${terakhir}).`
  }
  return `Tanggal komputer ${sekarang} lebih lama dari program ini sendiri, jadi pasti keliru.`
}

/** What to do first, and what waits for it. */
function akibat(jam: KeadaanJam): string {
  return jam.ragu === 'JAM_MELOMPAT'
    ? 'Pastikan dahulu sebelum menetapkan atau menghitung jangka waktu. Pekerjaan lain tetap bisa dilanjutkan.'
    : 'Betulkan jam sebelum menetapkan atau menghitung jangka waktu. Pekerjaan lain tetap bisa dilanjutkan.'
}

export const jejak = {
  judul: 'Jejak',
  pengantar:
    'Siapa mengubah apa, kapan, dari apa menjadi apa. Jejak hanya bertambah. Bila satu kata sandi dipakai bersama, yang tercatat akunnya, bukan orangnya.',
  mulai: 'Dari tanggal',
  sampai: 'Sampai tanggal',
  pengguna: 'Siapa',
  semuaPengguna: 'Semua orang',
  jenis: 'Perubahan',
  semuaJenis: 'Semua perubahan',
  teks: 'Cari kata',
  tampilkan: 'Tampilkan',
  kosongkan: 'Kosongkan saringan',
  tentang: 'Hanya tentang satu hal.',
  tabel: 'Baris Jejak',
  simpanPdf: 'Simpan daftar ini sebagai PDF',
  cetak: 'Cetak daftar ini',
  tersimpan: (path: string) => `PDF tersimpan di ${path}.`,
  kosong: 'Tidak ada baris yang cocok.',
  lebihLama: 'Yang lebih lama',
  terbaru: 'Yang terbaru',
  kolom: { nomor: 'Nomor', waktu: 'Waktu', pengguna: 'Siapa', label: 'Perubahan', nama: 'Tentang' },
  diurungkan: 'Sudah diurungkan',
  rinci: (nomor: number) => `Jejak nomor ${nomor}`,
  medan: 'Isian',
  sebelum: 'Sebelum',
  sesudah: 'Sesudah',
  tanpaIsi: '(kosong)',
  tanpaPerubahan: 'Tidak ada isian yang berubah, atau dicatat oleh program versi lama.',
  ragam: { TAMBAH: 'ditambahkan', UBAH: 'diubah', HAPUS: 'dihapus' } as Record<string, string>,
  alasan: 'Alasan',
  hanyaIni: 'Semua Jejak tentang ini',
  tutup: 'Tutup',
  urungkan: 'Urungkan',
  urungkanIni: 'Urungkan perubahan ini',
  urungkanApa: (label: string) => `Urungkan: ${label}`,
  ulangi: 'Ulangi',
  sudahDiurungkan: (label: string) => `Diurungkan: ${label}.`,
  sudahDiulangi: 'Perubahan dikembalikan.',
  rantai: {
    judul: 'Keutuhan Jejak',
    isi: 'Setiap baris terkunci pada baris sebelumnya. Kode jejak merangkum semuanya: cocokkan dengan kode yang tercetak di surat.',
    kode: 'Kode jejak sekarang',
    utuh: 'Jejak utuh.',
    rusak: 'Jejak tidak utuh.',
    rusakIsi: 'Pekerjaan tetap bisa dilanjutkan. Simpan cadangan lama, dan laporkan kepada Atasan PPID.',
    diketahui: 'Kerusakan ini sudah diketahui dan dicatat.',
    ketahui: 'Catat bahwa sudah diketahui',
    buka: 'Buka Jejak',
    ketahuiJudul: 'Catat kerusakan Jejak',
    ketahuiIsi:
      'Tulis mengapa Jejak rusak, sejauh diketahui. Kerusakannya tetap tampil pada setiap pemeriksaan.',
    periksa: 'Periksa kode dari surat',
    cocokkan: 'Cocokkan',
    hasil: hasilKode,
  },
  jam: {
    ragu,
    akibat,
    benar: 'Tanggal sudah benar',
    betulkan: 'Cara membetulkan jam',
    pastikan: 'Pastikan tanggal hari ini',
    pastikanIsi:
      'Cocokkan dengan kalender atau telepon. Bila sama, catatan berikutnya memakai tanggal ini, dan pemastian ini tercatat di Jejak.',
    belumPasti: 'Belum pasti',
    sekarang: (hari: string) => `Komputer sekarang menunjukkan ${hari}.`,
    langkah: [
      'Windows: klik kanan jam di sudut kanan bawah, pilih Sesuaikan tanggal dan waktu. Linux: buka Pengaturan, pilih Tanggal dan Waktu.',
      'Isi tanggal, jam dan zona waktu (WIB, WITA atau WIT) yang benar.',
      'Kembali ke sini, lalu tekan Periksa lagi.',
      'Bila jam keliru lagi setiap komputer dinyalakan, baterai kecil di dalam komputer habis: minta diganti.',
    ],
    periksa: 'Periksa lagi',
  },
}
