/** What the form of an item starts with. */

import type { Informasi } from '../../bindings/Informasi'
import type { InformasiIsian } from '../../bindings/InformasiIsian'
import type { JangkaWaktu } from '../../bindings/JangkaWaktu'
import type { JangkaWaktuIsian } from '../../bindings/JangkaWaktuIsian'
import { tanggalIsian } from '../../text/format'

/** An empty term of the commonest kind. */
export function jangkaKosong(): JangkaWaktuIsian {
  return {
    jenis: 'DURASI',
    nilai: null,
    satuan: 'TAHUN',
    mulai: '',
    berakhir: '',
    alasan_berakhir: '',
    peristiwa: '',
    peraturan: '',
    retensi_aktif: null,
    retensi_inaktif: null,
    tinjau_pada: '',
    uraian_cetak: '',
    teks_asal: '',
  }
}

/** A stored term as typed. */
function jangkaDari(j: JangkaWaktu): JangkaWaktuIsian {
  return {
    jenis: j.jenis,
    nilai: j.nilai,
    satuan: j.satuan ?? 'TAHUN',
    mulai: tanggalIsian(j.mulai),
    berakhir: tanggalIsian(j.berakhir),
    alasan_berakhir: j.alasan_berakhir ?? '',
    peristiwa: j.peristiwa ?? '',
    peraturan: j.peraturan ?? '',
    retensi_aktif: j.retensi_aktif,
    retensi_inaktif: j.retensi_inaktif,
    tinjau_pada: tanggalIsian(j.tinjau_pada),
    uraian_cetak: j.uraian_cetak,
    teks_asal: j.teks_asal ?? '',
  }
}

/** A new item. */
export function isianKosong(): InformasiIsian {
  return {
    id: null,
    versi: 0,
    judul: '',
    uraian: '',
    cakupan: 'SELURUH',
    bagian_dikecualikan: '',
    bentuk: 'HARDCOPY',
    jumlah_berkas: '',
    kurun_waktu: '',
    unit_id: null,
    penanggung_jawab: '',
    tanggal_usul: '',
    kode_pasal17: [],
    dasar_hukum: [],
    jangka_waktu: [],
    operator_jangka_waktu: 'YANG_LEBIH_DULU',
    usul_dibuka: '',
    usul_ditutup: '',
    bukan_pasal18: false,
    persetujuan_tertulis_subjek: false,
    terkait_jabatan_publik: false,
    kka: '',
    kelas_keamanan: 'TERBATAS',
    catatan_internal: '',
  }
}

/** A stored item as typed. */
export function isianDari(i: Informasi): InformasiIsian {
  return {
    id: i.id,
    versi: i.versi,
    judul: i.judul,
    uraian: i.uraian,
    cakupan: i.cakupan,
    bagian_dikecualikan: i.bagian_dikecualikan,
    bentuk: i.bentuk,
    jumlah_berkas: i.jumlah_berkas === null ? '' : String(i.jumlah_berkas),
    kurun_waktu: i.kurun_waktu,
    unit_id: i.unit_id,
    penanggung_jawab: i.penanggung_jawab,
    tanggal_usul: tanggalIsian(i.tanggal_usul),
    kode_pasal17: [...i.kode_pasal17],
    dasar_hukum: i.dasar_hukum.map((d) => ({ ...d })),
    jangka_waktu: i.jangka_waktu.map(jangkaDari),
    operator_jangka_waktu: i.operator_jangka_waktu,
    usul_dibuka: i.usul_dibuka,
    usul_ditutup: i.usul_ditutup,
    bukan_pasal18: i.bukan_pasal18,
    persetujuan_tertulis_subjek: i.persetujuan_tertulis_subjek,
    terkait_jabatan_publik: i.terkait_jabatan_publik,
    kka: i.kka,
    kelas_keamanan: i.kelas_keamanan,
    catatan_internal: i.catatan_internal,
  }
}

/** A kept draft over an empty form: fields that an older program did not know get their default. */
export function isianDraf(isi: unknown, versi: number): InformasiIsian {
  const kept = typeof isi === 'object' && isi !== null ? (isi as Partial<InformasiIsian>) : {}
  // The version is the stored one: the draft was offered against what is stored now.
  return { ...isianKosong(), ...kept, versi }
}
