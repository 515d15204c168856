/** Sentences of the office: its name, its letterhead, its own ways. */

import type { GarisKop } from '../bindings/GarisKop'
import type { Huruf } from '../bindings/Huruf'
import type { JenisInstansi } from '../bindings/JenisInstansi'
import type { Penyetuju } from '../bindings/Penyetuju'
import type { PolaHariKerja } from '../bindings/PolaHariKerja'
import type { ProfilSop } from '../bindings/ProfilSop'
import type { RumusKuorum } from '../bindings/RumusKuorum'
import type { ZonaWaktu } from '../bindings/ZonaWaktu'

export const jenisInstansi: Record<JenisInstansi, string> = {
  PROVINSI: 'Provinsi',
  KABUPATEN: 'Kabupaten',
  KOTA: 'Kota',
  KEMENTERIAN: 'Kementerian',
  LAIN: 'Badan Publik lain',
}

export const zonaWaktu: Record<ZonaWaktu, string> = {
  WIB: 'WIB (Indonesia Barat)',
  WITA: 'WITA (Indonesia Tengah)',
  WIT: 'WIT (Indonesia Timur)',
}

export const garisKop: Record<GarisKop, string> = {
  TEBAL_TIPIS: 'Garis tebal dan tipis',
  TUNGGAL: 'Satu garis',
}

export const huruf: Record<Huruf, string> = {
  SANS: 'Seperti Arial',
  BOOKMAN: 'Seperti Bookman Old Style',
}

export const profilSop: Record<ProfilSop, string> = {
  TANGERANG: 'Kota Tangerang: semua langkah, dengan rapat',
  BANTEN: 'Provinsi Banten: rapat boleh dilewati',
  KUPANG: 'Kota Kupang: tanpa Tim Pertimbangan',
  BONTANG: 'Kota Bontang: langkahnya di sini sama dengan Kota Tangerang',
}

export const penyetuju: Record<Penyetuju, string> = {
  PIMPINAN_BADAN_PUBLIK: 'Pimpinan Badan Publik',
  ATASAN_PPID: 'Atasan PPID',
}

export const rumusKuorum: Record<RumusKuorum, string> = {
  LEBIH_DARI_SEPARUH: 'Lebih dari separuh: 9 anggota, 5 hadir',
  PEMBULATAN_KE_ATAS: 'Separuh ditambah 1, dibulatkan ke atas: 9 anggota, 6 hadir',
}

export const polaHariKerja: Record<PolaHariKerja, string> = {
  LIMA_HARI: '5 hari, Senin sampai Jumat',
  ENAM_HARI: '6 hari, Senin sampai Sabtu',
}

/** Parts of the address in a letterhead, the words of `assets/naskah/istilah.toml`. */
export const alamatKop = {
  alamat: '{alamat}',
  telepon: 'Telepon {telepon}',
  faksimile: 'Faksimile {faksimile}',
  laman: 'Laman {laman}',
  pos_el: 'Pos-el {pos_el}',
  kode_pos: 'Kode Pos {kode_pos}',
}

export const instansi = {
  judul: 'Instansi',
  pengantar: 'Nama kantor, kepala surat, dan kebiasaan kantor Anda. Semua surat memakai data ini.',
  tersimpan: 'Data instansi tersimpan.',
  simpan: 'Simpan',
  sementara: 'Isian dijaga dengan sendirinya. Tekan Simpan agar dipakai dalam surat.',

  identitas: 'Nama dan alamat',
  identitasIsi: 'Tercetak di kepala surat.',
  nama_pemerintah: 'Pemerintah atau induk',
  nama_pemerintahPetunjuk: 'Baris pertama kepala surat, huruf besar. Contoh: PEMERINTAH KOTA SEKAR JAYA.',
  nama_opd: 'Perangkat Daerah atau kantor',
  nama_opdPetunjuk: 'Baris kedua, tidak disingkat. Contoh: DINAS KOMUNIKASI DAN INFORMATIKA.',
  alamat: 'Alamat',
  telepon: 'Telepon',
  faksimile: 'Faksimile',
  laman: 'Laman',
  pos_el: 'Pos-el',
  kode_pos: 'Kode pos',

  kop: 'Kepala surat (kop)',
  kopIsi: 'Begini kepala surat di halaman pertama. Ukuran hurufnya diatur program menurut panjang nama.',
  kopGambar: 'Kepala surat seperti tercetak',
  kopKosong: 'NAMA KANTOR',
  garis_kop: 'Garis di bawah kepala surat',
  logo: 'Logo',
  logoPetunjuk: 'Gambar PNG atau JPG. Ukurannya disesuaikan program. Logo langsung tersimpan.',
  logoTidakAda: 'Belum ada logo.',
  logoAda: 'Logo terpasang.',
  pilihLogo: 'Pilih gambar logo',
  gantiLogo: 'Ganti logo',
  logoTersimpan: 'Logo tersimpan.',
  hapusLogo: 'Hapus logo',
  hapusLogoJudul: 'Hapus logo dari kepala surat?',
  hapusLogoIsi:
    'Surat yang dicetak sesudah ini tidak memuat logo. Surat yang sudah dicetak tidak berubah. Untuk memasangnya lagi, pilih kembali berkas gambarnya.',
  logoTerhapus: 'Logo dihapus.',

  naskah: 'Dalam naskah',
  naskahIsi: 'Dipakai di dalam kalimat surat, bukan di kepala surat.',
  nama_badan_publik: 'Nama Badan Publik',
  nama_badan_publikPetunjuk: 'Dipakai dalam kalimat. Contoh: Pemerintah Kota Sekar Jaya.',
  jenis: 'Jenis Badan Publik',
  jenisPetunjuk: 'Menentukan sebutan wilayah dalam Keputusan, misalnya KOTA SEKAR JAYA.',
  kota_penetapan: 'Tempat penetapan',
  kota_penetapanPetunjuk: 'Tercetak di depan tanggal, misalnya “Ditetapkan di Sekar Jaya”.',
  zona_waktu: 'Zona waktu',
  zona_waktuPetunjuk: 'Tercetak sesudah jam, misalnya pukul 09.00 WIB.',
  istilah_daftar: 'Sebutan daftar',
  istilah_daftarPetunjuk: 'Nama daftar dalam surat: DKIP, DIK, atau sebutan kantor Anda.',

  kertas: 'Kertas dan huruf',
  kertasIsi: 'Dipakai setiap kali mencetak. Kertas masih dapat diganti saat mencetak.',
  ukuran: 'Kertas',
  ukuranPetunjuk: 'Yang dijual sebagai F4 ada tiga ukuran. Ukur kertas kantor Anda.',
  huruf_surat: 'Huruf surat dan Berita Acara',
  huruf_suratPetunjuk: 'Untuk undangan, daftar hadir, dan Berita Acara.',
  huruf_keputusan: 'Huruf Keputusan',
  huruf_keputusanPetunjuk: 'Naskah Keputusan biasanya memakai Bookman Old Style.',

  caraKerja: 'Cara kerja',
  caraKerjaIsi: 'Langkah, persetujuan, dan rapat menurut SOP kantor Anda.',
  profil_sop: 'SOP yang diikuti',
  profil_sopPetunjuk:
    'Hanya menentukan apakah Keputusan memerlukan rapat Tim Pertimbangan. Tangerang dan Bontang: perlu. Banten dan Kupang: boleh tanpa rapat.',
  penyetuju: 'Yang menyetujui Lembar Pengujian',
  penyetujuPetunjuk:
    'PP 61/2010 Pasal 3 ayat (2) menyebut Pimpinan Badan Publik, Perki 1/2021 Pasal 10 ayat (2) huruf e menyebut Atasan PPID.',
  rumus_kuorum: 'Cara menghitung kuorum 50% + 1',
  rumus_kuorumPetunjuk: 'Hasilnya hanya berbeda bila jumlah anggota ganjil.',
  ketua_dihitung: 'Ketua dihitung sebagai anggota',
  ketua_dihitungPetunjuk: 'Bila tidak, kehadiran ketua tidak menambah kuorum.',
  wakil_dihitung: 'Wakil dengan surat tugas dihitung hadir',
  wakil_dihitungPetunjuk: 'Bila tidak, hanya anggota yang datang sendiri yang dihitung.',
  bentuk_keputusan: 'Bentuk Keputusan',
  bentuk_keputusanPetunjuk: 'Bentuk awal untuk Keputusan baru; masih dapat diganti di setiap Keputusan.',
  rahmat_tuhan: 'Cetak “DENGAN RAHMAT TUHAN YANG MAHA ESA”',
  rahmat_tuhanPetunjuk: 'Hanya pada Keputusan bentuk kebiasaan daerah.',

  kunci: 'Penguncian',
  kunciIsi: 'Saksama juga terkunci sendiri sesudah komputer tidur. Mengunci sendiri: Ctrl+L.',
  menit_kunci: 'Terkunci sendiri sesudah',
  menit_kunciPetunjuk:
    'Bila tidak ada yang memakai papan ketik atau tetikus. Pekerjaan yang sedang berjalan tetap diselesaikan, isian yang belum disimpan tidak hilang.',
  menit: (n: number) => `${n} menit`,

  hariKerja: 'Hari kerja',
  hariKerjaIsi: 'Dipakai saat menghitung tenggat dalam hari kerja. Hari libur nasional sudah ada di program.',
  pola_hari_kerja: 'Hari kerja seminggu',
  pola_hari_kerjaPetunjuk: 'Sabtu dan Minggu, atau hanya Minggu, tidak dihitung.',
  cuti_bersama_libur: 'Cuti bersama adalah hari libur',
  cuti_bersama_liburPetunjuk: 'Hilangkan tandanya bila kantor Anda tetap masuk pada cuti bersama.',

  nomor: 'Nomor surat',
  nomorIsi: 'Program hanya mengusulkan nomor. Nomor yang berlaku berasal dari buku agenda kantor Anda.',
  kka: 'Kode klasifikasi arsip',
  kkaPetunjuk: 'Menggantikan {kka} di bawah. Contoh: 000.8.3.',
  polaPetunjuk: 'Kosongkan bila cukup nomor urut.',
  polaNomor: (dokumen: string) => `Pola nomor ${dokumen}`,
  contohNomor: (nomor: string) => `Contoh: ${nomor}`,
  bagianNomor: 'Bagian yang dapat dipakai',
  bagian: [
    ['{no}', 'nomor urut, misalnya 7'],
    ['{no3}', 'nomor urut tiga angka, 007'],
    ['{kka}', 'kode klasifikasi arsip'],
    ['{unit}', 'singkatan unit'],
    ['{jenis}', 'singkatan surat, misalnya UND'],
    ['{bulan}', 'bulan, 4'],
    ['{bulan2}', 'bulan dua angka, 04'],
    ['{bulan_romawi}', 'bulan Romawi, IV'],
    ['{tahun}', 'tahun, 2026'],
    ['{keamanan}', 'huruf keamanan: SR, R, T, atau B'],
  ] as const,
}
