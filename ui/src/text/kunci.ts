/** Words around passphrases, people and the recovery code. */
export const kunci = {
  program: 'Saksama',
  nama: 'Nama Anda',
  namaHint: 'Nama ini tercatat pada setiap perubahan.',
  kataSandi: 'Kata sandi',
  kataSandiBaru: 'Kata sandi baru',
  kataSandiLama: 'Kata sandi sekarang',
  kataSandiHint: 'Sedikitnya 12 huruf. Lima kata biasa dengan spasi mudah diingat dan sulit ditebak.',
  tampilkan: 'Tampilkan tulisan',
  usulkan: 'Usulkan lima kata',
  kekuatan: {
    PENDEK: (kurang: number) => `Kurang ${kurang} huruf lagi.`,
    CUKUP: 'Cukup. Lebih panjang lebih baik.',
    KUAT: 'Kuat.',
  },
  buat: {
    judul: 'Buat kata sandi',
    pengantar:
      'Data kantor Anda disandikan. Tanpa kata sandi ini tidak seorang pun dapat membacanya, juga bila laptopnya hilang.',
    dataLama:
      'Data yang sudah ada di komputer ini ikut disandikan. Salinan lamanya yang tidak disandikan dihapus.',
    lanjut: 'Lanjutkan',
    latihan: 'Coba kantor latihan dahulu',
    pulihkan: 'Kembalikan dari cadangan',
  },
  pemulihan: {
    judul: 'Kode pemulihan',
    peringatan:
      'Tanpa kata sandi dan tanpa kode pemulihan, data tidak dapat dibuka oleh siapa pun, termasuk pembuat aplikasi.',
    tulis:
      'Cetak Lembar Pemulihan atau tulis kode ini di dua lembar kertas, masukkan ke dua amplop tersegel, simpan di brankas. Kode ini hanya tampil sekali dan tidak disimpan oleh Saksama.',
    lihat: 'Lihat Lembar Pemulihan',
    gambar: 'Lembar Pemulihan dengan kode ini, kode QR, dan petunjuk menyimpannya',
    cetak: 'Cetak dua lembar',
    simpan: 'Simpan PDF',
    ketik: 'Sudah di atas kertas. Ketik ulang dari kertas Anda:',
    kelompok: (nomor: number) => `Kelompok ke-${nomor}`,
    selesai: 'Selesai',
  },
  hilang: {
    isi: 'Berkas register.db tidak ada di folder data, padahal kunci atau berkas simpanan kantor ada. Tidak ada yang dibuat di tempatnya.',
    tindakan:
      'Kembalikan data dari cadangan. Bila register.db hanya terpindah, taruh kembali ke folder data, lalu buka Saksama lagi.',
  },
  kunciHilang: {
    isi: 'Berkas kunci (kunci.json dan kunci-salinan.json) tidak ada di folder data atau rusak, padahal data kantor ada. Tanpa kunci itu data tidak dapat dibuka.',
    tindakan:
      'Jangan hapus apa pun. Bila berkas kunci hanya terpindah, taruh kembali ke folder data, lalu buka Saksama lagi. Bila tidak ditemukan, kembalikan data dari cadangan; data yang sekarang tetap disimpan.',
  },
  dikembalikan:
    'Data sudah dikembalikan. Masukkan kata sandi Anda. Bila lupa, pilih Lupa kata sandi dan buat yang baru dengan kode pemulihan.',
  tidakBoleh: 'Peran Anda tidak boleh melakukan ini. Minta bantuan petugas, PPID Utama, atau Atasan.',
  hanyaBaca:
    'Anda masuk sebagai Pembaca: semua dapat dibaca, tidak ada yang dapat diubah, dicetak, atau dibawa keluar. Untuk itu mintalah bantuan petugas.',
  mengunci: 'Sedang dikunci. Isian yang belum disimpan sedang disimpan.',
  buka: {
    judul: 'Terkunci',
    menyelesaikan:
      'Pekerjaan yang dimulai sebelum dikunci masih diselesaikan. Sampai selesai, hanya pengguna yang memulainya yang dapat masuk.',
    masukkan: (nama: string) => `Masukkan kata sandi ${nama}.`,
    siapa: 'Pengguna',
    buka: 'Buka',
    lupa: 'Lupa kata sandi',
    latihan: 'Buka kantor latihan',
    tunggu: (detik: number) => `Kata sandi salah beberapa kali. Tunggu ${detik} detik.`,
  },
  lupa: {
    judul: 'Lupa kata sandi',
    pengantar:
      'Ambil Lembar Pemulihan dari brankas, lalu ketik kodenya. Kata sandi yang lama tidak berlaku lagi.',
    kode: 'Kode pemulihan',
    kodeHint: 'Delapan kelompok lima huruf. Huruf kecil dan tanda hubung tidak berpengaruh.',
    nama: 'Kata sandi baru untuk',
    namaHint: 'Nama yang belum terdaftar menjadi PPID Utama atau Atasan.',
    buka: 'Buka dengan kode pemulihan',
    kembali: 'Kembali',
  },
  pulih: {
    judul: 'Kembalikan dari cadangan',
    pengantar:
      'Pilih berkas cadangan, lalu masukkan kata sandi yang berlaku saat cadangan dibuat, atau kode pemulihannya. Bila kunci kantor itu masih ada di komputer ini, yang diminta kata sandi yang berlaku sekarang.',
    pilih: 'Pilih berkas cadangan',
    nama: 'Nama pengguna',
    atauKode: 'Atau kode pemulihan',
    mulai: 'Kembalikan data',
  },
  pengguna: {
    judul: 'Pengguna',
    pengantar: 'Siapa yang boleh membuka Saksama di komputer ini, dan apa yang boleh dilakukannya.',
    jujur:
      'Peran mencegah kesalahan dan mencatat siapa melakukan apa. Peran bukan perlindungan terhadap orang yang menguasai komputer ini dan mengetahui kata sandi.',
    peran: {
      PETUGAS: 'Petugas',
      ATASAN: 'PPID Utama atau Atasan',
      PEMBACA: 'Pembaca',
    },
    peranIsi: {
      PETUGAS: 'Mengisi, mencetak, mencadangkan.',
      ATASAN: 'Semua, juga mengatur pengguna, mengembalikan cadangan, dan salinan terbuka.',
      PEMBACA: 'Hanya membaca; tidak dapat membuka softcopy dan pindaian.',
    },
    tambah: 'Tambah pengguna',
    perannya: 'Peran',
    ubahPeran: 'Ubah peran…',
    ubahPeranApa: (nama: string) => `Ubah peran ${nama}`,
    ubahPeranIsi: (nama: string) =>
      `Peran yang lain memakai kunci yang lain, jadi ${nama} mendapat kata sandi baru. Sampaikan langsung; sesudah masuk, kata sandi itu dapat diganti sendiri.`,
    ubahPeranYa: 'Ubah peran',
    sudahDiubah: (nama: string, peran: string) => `${nama} sekarang ${peran}.`,
    cabut: 'Cabut',
    cabutTanya: (nama: string) => `Cabut kata sandi ${nama}?`,
    cabutIsi:
      'Orang ini tidak dapat lagi membuka Saksama di sini. Catatan perbuatannya tetap ada. Cadangan yang dibuat sebelumnya tetap terbuka dengan kata sandinya yang lama: jaga USB cadangan.',
    batal: 'Batal',
    ganti: 'Ganti kata sandi Anda',
    gantiTombol: 'Ganti kata sandi',
    berubah: 'Kata sandi Anda sudah diganti.',
    belumTercatat:
      'Perubahan terakhir sudah berlaku, tetapi belum dapat ditulis di Jejak, misalnya karena disk penuh. Beri ruang pada disk; catatannya ditulis saat Saksama dibuka lagi.',
    kodeBaru: 'Buat kode pemulihan baru',
    kodeBaruIsi: 'Bila Lembar Pemulihan hilang atau pernah dibuka. Kode yang lama tidak berlaku lagi.',
    kodeBerlaku: 'Kode pemulihan baru sudah berlaku.',
  },
}
