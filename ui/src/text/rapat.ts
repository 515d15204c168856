/** Sentences of the meeting of the Tim Pertimbangan. */

import type { HasilRapat } from '../bindings/HasilRapat'
import type { JenisRapat } from '../bindings/JenisRapat'
import type { Kuorum } from '../bindings/Kuorum'
import type { SebagaiUndangan } from '../bindings/SebagaiUndangan'
import type { StatusRapat } from '../bindings/StatusRapat'
import { angka } from './format'

export const jenisRapat: Record<JenisRapat, string> = {
  TIM_PERTIMBANGAN: 'Rapat Tim Pertimbangan',
  INTERNAL: 'Rapat internal',
}

export const statusRapat: Record<StatusRapat, string> = {
  DIJADWALKAN: 'Dijadwalkan',
  BERLANGSUNG: 'Berlangsung',
  SELESAI: 'Selesai',
  DITUNDA: 'Ditunda',
  BATAL: 'Batal',
}

export const sebagaiUndangan: Record<SebagaiUndangan, string> = {
  PIMPINAN: 'Pimpinan rapat',
  ANGGOTA: 'Anggota',
  AHLI: 'Ahli',
  UNDANGAN: 'Undangan',
  SEKRETARIAT: 'Sekretariat',
}

/** In the order of the keys 1 to 5. */
export const hasilRapat: Record<HasilRapat, string> = {
  SETUJU_DIKECUALIKAN: 'Setuju dikecualikan',
  SETUJU_SEBAGIAN: 'Setuju sebagian',
  TERBUKA: 'Terbuka',
  DITUNDA: 'Ditunda',
  UJI_ULANG: 'Uji ulang',
}

/** Whether the meeting may decide, in one sentence with its numbers; before attendance, what it will need. */
export function kuorumKalimat(kuorum: Kuorum, dicatat: boolean): string {
  const { anggota, dibutuhkan, hadir, di_ruang, terpenuhi } = kuorum
  const count = `hadir ${hadir} dari ${anggota} anggota, dibutuhkan ${dibutuhkan}`
  if (anggota === 0)
    return terpenuhi
      ? 'Rapat internal tidak memerlukan kuorum.'
      : 'Kuorum belum terpenuhi: belum ada anggota Tim Pertimbangan pada tanggal rapat ini.'
  if (!dicatat) return `Kuorum: ${dibutuhkan} dari ${anggota} anggota; kehadiran belum dicatat.`
  if (terpenuhi) return `Kuorum terpenuhi: ${count}.`
  // Enough had come, and some of them left.
  return hadir >= dibutuhkan
    ? `Kuorum hilang: di ruang rapat ${di_ruang} anggota, dibutuhkan ${dibutuhkan}. Putusan belum dapat diambil.`
    : `Kuorum belum terpenuhi: ${count}. Kurang ${dibutuhkan - hadir} orang.`
}

export const rapat = {
  judul: 'Rapat',
  pengantar: 'Tim Pertimbangan membahas informasi yang sudah diuji dan memutuskannya satu per satu.',
  buat: 'Buat rapat baru',
  baru: 'Rapat baru',
  kosong: 'Belum ada rapat',
  kosongTindakan:
    'Buat rapat baru; anggota Tim Pertimbangan yang menjabat pada tanggal itu langsung diundang.',
  daftar: 'Rapat Tim Pertimbangan',
  jumlahRapat: (n: number) => `${n} rapat`,
  kembali: 'Semua rapat',
  dibuang: 'Rapat dipindahkan ke sampah. Informasinya dapat dibahas di rapat lain.',
  dikembalikan: 'Rapat dikembalikan.',
  sampahKosong: 'Tidak ada rapat di sampah',
  diSampah: 'Rapat ini ada di sampah. Kembalikan dahulu untuk melanjutkannya.',
  namaRapat: (tanggal: string) => `Rapat ${tanggal}`,
  kolom: {
    tanggal: 'Tanggal',
    jenis: 'Jenis',
    tempat: 'Tempat',
    status: 'Keadaan',
    informasi: 'Informasi',
    hadir: 'Hadir (semua)',
  },
  bagian: 'Bagian rapat',
  tab: {
    rencana: 'Rencana',
    undangan: 'Undangan',
    bahan: 'Bahan',
    kehadiran: 'Kehadiran',
    putusan: 'Putusan',
    pembahasan: 'Pembahasan',
    tutup: 'Tutup rapat',
    surat: 'Surat rapat',
  },
  terkunci: 'Rapat ini sudah ditutup, jadi isinya tidak dapat diubah lagi.',
  rumus: 'Hitungannya',
}

export const rencana = {
  jenis: 'Jenis rapat',
  tanggal: 'Tanggal rapat',
  tanggalPetunjuk: 'Anggota yang menjabat pada tanggal ini diundang dan dihitung dalam kuorum.',
  jamMulai: 'Mulai pukul',
  jamPetunjuk: 'Contoh: 09.00',
  jamSelesai: 'Selesai pukul (opsional)',
  jamSelesaiPetunjuk: 'Kosongkan untuk “selesai”.',
  tempat: 'Tempat',
  agenda: 'Acara',
  agendaAwal: (daftar: string) => `Pembahasan Penyusunan dan Penetapan ${daftar}`,
  pimpinan: 'Pimpinan rapat',
  notulis: 'Notulis',
  belumDipilih: 'Belum dipilih',
  simpan: 'Simpan rencana',
  simpanBaru: 'Buat rapat',
  tersimpan: 'Rencana rapat tersimpan.',
}

export const undangan = {
  pengantar: 'Urutan di sini sama dengan urutan di surat undangan dan daftar hadir.',
  kosong: 'Belum ada yang diundang',
  kosongTindakan: 'Tambahkan pejabat dari daftar, atau tulis nama tamu.',
  tambahPejabat: 'Undang dari daftar pejabat',
  pilihPejabat: 'Pilih pejabat',
  tambahTamu: 'Undang tamu atau ahli',
  tamuJudul: 'Undang tamu atau ahli',
  nama: 'Nama lengkap dengan gelar',
  jabatan: 'Jabatan atau instansi',
  nip: 'NIP (opsional)',
  sebagai: 'Diundang sebagai',
  undang: 'Undang',
  keluarkan: (nama: string) => `Batalkan undangan ${nama}`,
  no: 'No.',
  kolomNama: 'Nama',
  kolomJabatan: 'Jabatan',
  kolomTindakan: 'Tindakan',
  jumlah: (n: number) => `${n} orang diundang`,
  isiNama: 'Isi nama tamu.',
}

export const bahan = {
  pengantar: 'Hanya informasi yang sudah diuji konsekuensinya dapat dibahas.',
  kosong: 'Belum ada bahan rapat',
  kosongTindakan: 'Tambahkan informasi yang sudah diuji.',
  tambah: 'Tambah bahan',
  tambahJudul: 'Tambah bahan rapat',
  cari: 'Cari nomor, judul, uraian, atau unit',
  pilih: (n: number) => (n === 0 ? 'Tambah' : `Tambah ${angka(n)} informasi`),
  tidakAda: 'Tidak ada informasi yang siap dibahas',
  tidakAdaTindakan:
    'Lengkapi Lembar Pengujian Konsekuensi lebih dahulu; sesudah itu informasinya muncul di sini.',
  sudahAda: 'Sudah menjadi bahan',
  diRapatLain: (rapat: string) => `Sudah menjadi bahan rapat lain: ${rapat}`,
  jumlah: (n: number) => `${angka(n)} informasi siap dibahas`,
  kolomTindakan: 'Tindakan',
  keluarkan: (judul: string) => `Keluarkan ${judul} dari bahan`,
  kolom: { nomor: 'Nomor', judul: 'Informasi', dasar: 'Dasar hukum', jangka: 'Jangka waktu' },
  jumlahBahan: (n: number) => `${angka(n)} informasi akan dibahas`,
}

export const kehadiran = {
  pengantar: 'Catat hanya yang menandatangani daftar hadir.',
  hadir: 'Hadir',
  tidak: 'Tidak hadir',
  status: (nama: string) => `Kehadiran ${nama}`,
  diwakili: 'Diwakili',
  wakil: 'Nama wakil',
  suratTugas: 'Nomor surat tugas',
  suratTugasPetunjuk: 'Tanpa nomor surat tugas, wakil tidak dihitung dalam kuorum.',
  tidakDihitung: 'Tidak dihitung dalam kuorum',
  simpanWakil: 'Simpan wakil',
  isiWakil: 'Isi nama wakil.',
  diwakiliOleh: (nama: string, surat: string) =>
    surat === '' ? `Diwakili ${nama}, tanpa surat tugas` : `Diwakili ${nama}, surat tugas ${surat}`,
  jumlah: (hadir: number, semua: number) => `${hadir} dari ${semua} undangan hadir`,
  jam: (datang: string, pulang: string) =>
    [datang && `Datang ${datang}`, pulang && `pulang ${pulang}`].filter(Boolean).join(', ') ||
    'Jam tidak dicatat',
  ubahJam: 'Ubah jam',
  ubahJamNama: (nama: string) => `Ubah jam datang dan pulang ${nama}`,
  jamDatang: 'Jam datang',
  jamPulang: 'Jam pulang',
  jamPulangPetunjuk: 'Kosong berarti tetap di ruang rapat.',
  simpanJam: 'Simpan jam',
}

export const putusan = {
  pengantar: 'Pilih dengan tombol, atau tekan angka 1 sampai 5 pada informasi yang sedang dipilih.',
  catatan: 'Catatan (opsional)',
  setujuiSisanya: (n: number) => `Setujui ${angka(n)} sesuai hasil uji`,
  lain: (n: number) => `${angka(n)} informasi lain diputus satu per satu: hasil ujinya bukan dikecualikan.`,
  disetujui: (n: number, lain: number) =>
    `${angka(n)} informasi disetujui sesuai hasil ujinya.` +
    (lain === 0 ? '' : ` Masih ${angka(lain)} informasi yang harus diputus satu per satu.`),
  hasilUji: 'Hasil uji',
  tanpaUji: 'belum ada',
  jumlah: (sudah: number, semua: number) => `${sudah} dari ${semua} informasi sudah diputus`,
  pilihan: (judul: string) => `Putusan untuk ${judul}`,
  kosong: 'Belum ada bahan rapat. Tambahkan informasi pada bagian Bahan.',
  tanpaDasar: 'Dasar hukum belum diisi',
}

export const pembahasan = {
  ringkasan: 'Ringkasan pembahasan',
  ringkasanPetunjuk: 'Dicetak di Berita Acara. Tersimpan sendiri selama Anda menulis.',
  cara: 'Cara mengambil putusan',
  caraPetunjuk: 'Biasanya: secara musyawarah mufakat',
}

export const tutup = {
  pengantar: 'Setelah ditutup, putusan rapat berlaku untuk setiap informasi dan tidak dapat diubah di sini.',
  siapKuorum: 'Kuorum terpenuhi menurut daftar hadir',
  siapPutusan: 'Setiap informasi sudah diputus',
  siapPimpinan: 'Pimpinan rapat dan notulis hadir sendiri',
  siapPembahasan: 'Ringkasan pembahasan sudah ditulis',
  sudah: 'Sudah',
  belum: 'Belum',
  tutup: 'Tutup rapat',
  selesai: 'Rapat ditutup. Buat dan cetak Berita Acara, lalu buat Keputusan.',
  ditolak:
    'Rapat belum memenuhi kuorum, jadi belum boleh mengambil putusan. Semua catatan tetap tersimpan. Tunda rapat ini, lalu undang kembali anggotanya.',
  belumMulai: 'Kehadiran belum dicatat, jadi belum diketahui apakah kuorum terpenuhi.',
  catatKehadiran: 'Catat kehadiran',
  belumAdaBahan: 'Belum ada informasi yang dibahas.',
  belumDiputus: 'Masih ada informasi yang belum diputus.',
  keBahan: 'Tambah bahan rapat',
  kePutusan: 'Lanjutkan putusan',
  hilang:
    'Sebagian anggota sudah pulang, jadi rapat tidak dapat memutus lagi. Yang sudah diputus tetap berlaku. Tunggu anggota kembali, atau tunda informasi yang belum diputus lalu tutup rapat.',
  tundaSisa: (n: number) => `Tunda ${angka(n)} informasi yang belum diputus`,
  tanpaKuorum: (alasan: string) => `Rapat memutus tanpa kuorum dengan alasan: ${alasan}`,
  diulang: 'Rapat ini ditunda dan sudah dijadwalkan ulang.',
  bukaUlang: 'Buka rapat penggantinya',
  bukaSemula: 'Rapat ini menggantikan rapat yang ditunda: buka rapat itu',
  undangLagi: 'Siapkan rapat dan undangan baru',
  undangLagiIsi:
    'Rapat baru dibuat tiga hari kerja lagi dengan acara, undangan, dan informasi yang sama. Tanggalnya dapat diubah.',
  ditunda: 'Rapat ditunda. Informasinya dapat dibahas di rapat berikutnya.',
  tunda: 'Tunda rapat',
  tundaJudul: 'Tunda rapat ini?',
  tundaIsi: 'Catatan rapat tetap tersimpan. Informasinya dapat dibahas di rapat berikutnya.',
  tundaAlasan: 'Alasan',
  tundaAlasanAwal: 'Jumlah anggota yang hadir belum memenuhi kuorum',
  kecualikan: 'Tetap memutus tanpa kuorum',
  kecualikanIsi:
    'Hanya bila aturan kantor Anda membolehkan. Alasannya tercatat di jejak dan terlihat di Berita Acara.',
  kecualikanAlasan: 'Alasan memutus tanpa kuorum',
  kecualikanTombol: 'Putuskan tanpa kuorum',
  dikecualikan: 'Alasannya tercatat. Rapat dapat memutus.',
  isiAlasan: 'Tulis alasannya.',
  buatKeputusan: 'Buat Keputusan dari rapat ini',
}

export const umum = {
  batal: 'Batal',
  muatLagi: 'Tampilkan berikutnya',
}

export const simpan: Record<'CLEAN' | 'CHANGED' | 'SAVING' | 'SAVED' | 'FAILED', string> = {
  CLEAN: '',
  CHANGED: 'Belum tersimpan',
  SAVING: 'Menyimpan',
  SAVED: 'Tersimpan',
  FAILED: 'Gagal disimpan. Tulisan Anda tetap ada di sini.',
}
