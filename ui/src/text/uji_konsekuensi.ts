/** Sentences of the consequence test: the list of sheets, the head, the matrix. */

import type { HasilUji } from '../bindings/HasilUji'
import type { JenisLembar } from '../bindings/JenisLembar'
import type { PemicuUji } from '../bindings/PemicuUji'
import type { StatusLembar } from '../bindings/StatusLembar'
import { angka } from './format'

export const jenisLembar: Record<JenisLembar, string> = {
  AWAL: 'Pengujian pertama',
  PENGUBAHAN: 'Pengubahan klasifikasi',
  ULANG: 'Pengujian ulang',
}

export const pemicuUji: Record<PemicuUji, string> = {
  SEBELUM_PERMOHONAN: 'Sebelum ada permohonan informasi',
  SAAT_PERMOHONAN: 'Pada saat ada permohonan informasi',
  PERINTAH_MAJELIS_KOMISIONER: 'Atas perintah Majelis Komisioner',
}

export const hasilUji: Record<HasilUji, string> = {
  DIKECUALIKAN: 'Dikecualikan',
  DIKECUALIKAN_SEBAGIAN: 'Dikecualikan sebagian',
  TERBUKA: 'Terbuka',
  DITUNDA: 'Ditunda',
}

export const statusLembar: Record<StatusLembar, string> = {
  DISUSUN: 'Sedang disusun',
  LENGKAP: 'Lengkap',
}

export const uji = {
  judul: 'Uji konsekuensi',
  pengantar:
    'Setiap lembar menguji satu atau lebih informasi: apa akibatnya bagi publik bila dibuka, dan apa bila ditutup.',
  buat: 'Buat lembar baru',
  kosong: 'Belum ada Lembar Pengujian Konsekuensi',
  kosongTindakan: 'Buat lembar baru, lalu pilih informasi yang akan diuji dari daftar.',
  daftar: 'Lembar Pengujian Konsekuensi',
  jumlahLembar: (n: number) => `${angka(n)} lembar`,
  kolom: {
    nomor: 'Nomor',
    tanggal: 'Tanggal uji',
    jenis: 'Jenis',
    status: 'Keadaan',
    baris: 'Informasi',
    galat: 'Perlu diperbaiki',
  },
  tanpaNomor: 'Belum bernomor',
  tanpaTanggal: 'Belum ditentukan',
  barisBermasalah: (n: number) => (n === 0 ? 'Tidak ada' : `${angka(n)} baris`),
  kembali: 'Semua lembar',
  jumlahInformasi: (n: number) => `${angka(n)} informasi`,
  dibuang: 'Lembar dipindahkan ke sampah. Informasinya dapat diuji di lembar lain.',
  dikembalikan: 'Lembar dikembalikan.',
  sampahKosong: 'Tidak ada lembar di sampah',
  diSampah: 'Lembar ini ada di sampah. Kembalikan dahulu untuk melanjutkannya.',
  batal: 'Batal',
  muatLagi: 'Tampilkan berikutnya',
  isiAlasan: 'Tulis alasannya.',
  huruf: (huruf: string) => `huruf ${huruf}`,
  lembarBaru: 'Lembar Pengujian Konsekuensi baru',
  /** Most number patterns hold the year already. */
  lembar: (nomor: string, tahun: number) =>
    nomor === ''
      ? 'Lembar Pengujian Konsekuensi, belum bernomor'
      : nomor.includes(String(tahun))
        ? `Lembar Nomor ${nomor}`
        : `Lembar Nomor ${nomor} Tahun ${tahun}`,
  lembarBagian: 'Bagian lembar',
  tab: { matriks: 'Matriks', kepala: 'Data lembar dan penguji', cetak: 'Cetak' },
}

export const ujiUlang = {
  tombol: 'Uji ulang',
  judul: 'Uji ulang',
  pengantar: 'Informasi yang diuji menurut peraturan yang sudah dicabut, atau sebelum Perki 1/2021.',
  memeriksa: 'Memeriksa informasi yang sudah diuji',
  caranya:
    'Lembar baru disalin dari lembar lama: tempat, penguji, dan isi selnya. Lembar lama tidak berubah, dan tampil di samping sel yang baru. Yang sudah ditetapkan diuji dengan lembar atas pengubahan; dasar hukum barunya ditetapkan dengan Keputusan pengubahan.',
  kosong: 'Tidak ada yang perlu diuji ulang',
  kosongIsi:
    'Bila sebuah peraturan dicabut, catat di Pengaturan, Peraturan; informasi yang memakainya akan tampil di sini.',
  jumlah: (n: number) => `${angka(n)} informasi`,
  semua: (n: number) => `Uji ulang semuanya (${angka(n)})`,
  satu: 'Uji ulang',
  satuNama: (nomor: string) => `Uji ulang ${nomor}`,
  lanjutkan: 'Lanjutkan',
  tidakDiisi: 'Tidak diisi',
  kolom: {
    nomor: 'Nomor register',
    judul: 'Informasi',
    sebab: 'Sebab',
    lembar: 'Diuji pada',
    tindakan: 'Tindakan',
  },
}

export const kepala = {
  nomor: 'Nomor lembar',
  nomorPetunjuk: 'Boleh dikosongkan; nomor dicatat setelah lembar ditandatangani.',
  jenis: 'Jenis lembar',
  pemicu: 'Mengapa pengujian dilakukan',
  pemicuPetunjuk: 'Pasal 49 ayat (1) Peraturan Komisi Informasi Nomor 1 Tahun 2021',
  tanggal: 'Tanggal pengujian',
  tempat: 'Tempat pengujian',
  tempatPetunjuk: 'Contoh: Ruang Rapat Dinas Komunikasi dan Informatika',
  penyetuju: 'Yang menyetujui',
  penyetujuPetunjuk: 'Pimpinan Badan Publik atau Atasan PPID, sesuai pengaturan kantor.',
  belumDipilih: 'Belum dipilih',
  simpan: 'Simpan data lembar',
  simpanBaru: 'Simpan dan pilih informasi',
  tersimpan: 'Data lembar tersimpan.',
  terkunci: 'Lembar ini sudah lengkap. Buka kembali lembar ini bila ada yang perlu diubah.',
}

export const penguji = {
  judul: 'Penguji',
  pengantar: 'Semua penguji menandatangani lembar. Urutannya sama dengan di kertas.',
  kosong: 'Belum ada penguji. Tambahkan paling sedikit satu orang.',
  tambahPejabat: 'Tambah dari daftar pejabat',
  pilihPejabat: 'Pilih pejabat',
  tambahLuar: 'Tambah orang lain',
  nama: 'Nama',
  jabatan: 'Jabatan',
  unitKerja: 'Unit kerja',
  ini: 'penguji ini',
  keluarkan: (nama: string) => `Keluarkan ${nama}`,
  ke: (n: number) => `Penguji ${n}`,
}

export const matriks = {
  judul: 'Matriks pengujian',
  kolom: {
    informasi: 'Informasi',
    dasar_hukum: 'Dasar hukum pengecualian',
    konsekuensi: 'Konsekuensi/pertimbangan bagi publik',
    konsekuensi_dibuka: 'Dibuka',
    konsekuensi_ditutup: 'Ditutup',
    jangka_waktu: 'Jangka waktu',
    hasil: 'Hasil',
    syarat: 'Syarat',
  },
  isiDibuka: 'Akibat apa, bagi siapa, dan seberapa mungkin terjadi bila informasi dibuka?',
  isiDitutup: 'Kepentingan apa yang dilindungi, dan apa ruginya bagi publik bila informasi ditutup?',
  namaSel: (kolom: string, judul: string) => `${kolom}: ${judul}`,
  pilihHasil: 'Pilih hasil',
  syaratPetunjuk: 'Syarat (opsional)',
  syaratSebagian: 'Bagian yang ditutup',
  belumAdaDasar: 'Belum diisi',
  tambah: 'Tambah informasi',
  kosong: 'Lembar ini belum berisi informasi',
  kosongTindakan: 'Tambahkan informasi yang akan diuji dari daftar.',
  keluarkan: 'Keluarkan dari lembar',
  dikeluarkan: (judul: string) => `“${judul}” dikeluarkan dari lembar. Isinya tetap ada di daftar.`,
  kembalikan: 'Kembalikan',
  bukaInformasi: 'Buka informasi ini',
  rincian: 'Bunyi pasal dan panduan',
  rincianKosong: 'Informasi ini belum memakai kode Pasal 17. Buka informasi ini untuk mengisinya.',
  /** `h.3` → `Pasal 17 huruf h angka 3`. */
  pasal17: (kode: string) => {
    const [huruf, angka] = kode.split('.')
    return angka ? `Pasal 17 huruf ${huruf} angka ${angka}` : `Pasal 17 huruf ${huruf}`
  },
  rincianPilih: 'Letakkan kursor pada satu baris untuk melihat bunyi pasalnya.',
  tampilanMatriks: 'Tabel',
  tampilanDaftar: 'Satu per satu',
  tampilan: 'Tampilan',
  sebelumnya: 'Sebelumnya',
  berikutnya: 'Berikutnya',
  ke: (n: number, dari: number) => `Informasi ${n} dari ${dari}`,
  tombol:
    'Tab pindah sel. Enter baris baru. Ctrl+Enter ke bawah. Alt+panah ke segala arah. Daftar a. b. c. berlanjut sendiri.',
  nyatakanLengkap: 'Nyatakan lengkap',
  lengkap: 'Lembar dinyatakan lengkap. Informasinya kini siap dibahas dalam rapat.',
  belumLengkap: {
    kalimat: 'Lembar belum dapat dinyatakan lengkap.',
    tindakan: 'Tidak ada yang hilang. Perbaiki yang tertulis di bawah ini.',
  },
  belumLengkapRingkas: (galat: number, peringatan: number) =>
    galat === 0 && peringatan === 0
      ? 'Semua baris sudah lengkap.'
      : [galat > 0 ? `${galat} hal perlu diperbaiki` : '', peringatan > 0 ? `${peringatan} peringatan` : '']
          .filter((s) => s !== '')
          .join(', ') + '.',
  bukaKembali: 'Buka kembali lembar',
  bukaKembaliJudul: 'Buka kembali lembar ini?',
  bukaKembaliIsi: 'Informasi di lembar ini kembali menunggu diuji. Tulis alasannya untuk catatan kantor.',
  alasan: 'Alasan',
  galat: 'Perlu diperbaiki',
  peringatan: 'Peringatan',
  draf: 'Ada isian yang belum sempat tersimpan. Isian itu sudah dikembalikan ke matriks dan disimpan lagi.',
}

/** Names of the fields that a problem may be about. */
export const namaMedan: Record<string, string | undefined> = {
  uraian: 'Uraian',
  kode_pasal17: 'Kode Pasal 17',
  dasar_hukum: 'Dasar hukum',
  konsekuensi_dibuka: 'Dibuka',
  konsekuensi_ditutup: 'Ditutup',
  hasil: 'Hasil',
  syarat: 'Syarat',
  jangka_waktu: 'Jangka waktu',
  bagian_dikecualikan: 'Bagian yang dikecualikan',
  cakupan: 'Cakupan',
  bukan_pasal18: 'Pemeriksaan Pasal 18',
  persetujuan_tertulis_subjek: 'Persetujuan tertulis',
  terkait_jabatan_publik: 'Jabatan publik',
  nomor: 'Nomor lembar',
  tanggal: 'Tanggal pengujian',
  tempat: 'Tempat pengujian',
  penyetuju_id: 'Yang menyetujui',
  penguji: 'Penguji',
}

export const tambahInformasi = {
  judul: 'Tambah informasi ke lembar',
  cari: 'Cari nomor, judul, uraian, atau unit',
  tambah: (n: number) => (n === 0 ? 'Tambah' : `Tambah ${angka(n)} informasi`),
  kosong: 'Tidak ada informasi yang cocok',
  kosongTindakan: 'Ubah kata pencarian, atau daftarkan informasinya lebih dahulu.',
  sudahAda: 'Sudah di lembar ini',
  diLembarLain: (lembar: string) => `Sudah ada di lembar lain yang masih disusun: ${lembar}`,
  jumlah: (n: number) => `${angka(n)} informasi belum ditetapkan`,
  jumlahDitetapkan: (n: number) => `${angka(n)} informasi sudah ditetapkan`,
}

export const simpanSel: Record<'CLEAN' | 'CHANGED' | 'SAVING' | 'SAVED' | 'FAILED', string> = {
  CLEAN: '',
  CHANGED: 'belum tersimpan',
  SAVING: 'menyimpan',
  SAVED: 'tersimpan',
  FAILED: 'gagal disimpan; isian tetap ada di sini',
}

export const nasihat = {
  kesampingkan: 'Kesampingkan',
  kesampingkanNama: (nasihat: string) => `Kesampingkan nasihat: ${nasihat}`,
  judul: 'Kesampingkan nasihat ini?',
  isi: (nasihat: string) =>
    `${nasihat} Bila tetap dipakai, tulis alasannya. Alasan tampil di lembar ini dan pada siap sidang dengan nama Anda dan tanggalnya. Bila isinya berubah, nasihat ditanyakan lagi.`,
  alasan: 'Alasan',
  dikesampingkan: 'Dikesampingkan',
  oleh: (petugas: string, tanggal: string) => `${petugas}, ${tanggal}`,
  berlakukan: 'Berlakukan lagi',
  berlakukanNama: (nasihat: string) => `Berlakukan lagi nasihat: ${nasihat}`,
}

export const panduan = {
  judul: 'Panduan mengisi',
  dibuka: 'Bila dibuka',
  ditutup: 'Bila ditutup',
  publik: 'Kepentingan publik',
  contoh: 'Contoh untuk disesuaikan',
  pakai: 'Pakai contoh ini',
  pakaiSebagian: 'Contoh hanya mengisi sel yang masih kosong.',
  penuh: 'Kedua sel sudah terisi. Contoh tidak menimpa yang sudah ditulis.',
  ubah: 'Ubah panduan ini',
}

export const panduanKantor = {
  judul: 'Panduan uji',
  pengantar:
    'Pertanyaan dan contoh yang tampil di samping matriks uji konsekuensi. Sesuaikan dengan kebiasaan kantor; bunyi Pasal 17 tidak ikut berubah.',
  huruf: 'Huruf Pasal 17',
  milikKantor: (waktu: string) => `Diubah kantor ini, ${waktu}`,
  bawaan: 'Bawaan program',
  diubah: (nama: string) => `${nama} (diubah kantor)`,
  pertanyaan: 'Pertanyaan',
  pertanyaanPetunjuk: 'Satu pertanyaan pada satu baris.',
  contoh: (n: number) => `Contoh ${n}`,
  contohPetunjuk: 'Tulis bagian yang harus diganti dalam kurung siku, misalnya [nama kegiatan].',
  simpan: 'Simpan panduan',
  tersimpan: 'Panduan tersimpan.',
  kembalikan: 'Kembalikan ke bawaan',
  dikembalikan: 'Panduan huruf ini kembali ke bawaan program.',
  kembalikanTanya: 'Kembalikan panduan huruf ini ke bawaan program?',
  kembalikanIsi:
    'Pertanyaan dan contoh yang ditulis kantor untuk huruf ini diganti bawaan program. Ini dapat diurungkan.',
  batal: 'Batal',
}
