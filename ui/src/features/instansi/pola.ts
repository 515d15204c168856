/** An example of the number a pattern makes. The program's own reading decides; this one only shows. */

/** Example values of the parts of a pattern. */
export interface ContohNomor {
  kka: string
  jenis: string
}

/** Printed for a part whose value isn't known yet. */
const TITIK = '......'

/** The pattern with example values, or none when it can't be read: the refusal then says why. */
export function fillPola(pola: string, { kka, jenis }: ContohNomor): string | null {
  const nilai = new Map(
    Object.entries({
      kka: kka.trim() || TITIK,
      no: '7',
      no3: '007',
      unit: 'Diskominfo',
      jenis,
      bulan: '4',
      bulan2: '04',
      bulan_romawi: 'IV',
      tahun: '2026',
      keamanan: TITIK,
    }),
  )
  let unknown = false
  const filled = pola.replace(/\{([^{}]*)\}/g, (_, nama: string) => {
    const found = nilai.get(nama.trim())
    unknown ||= found === undefined
    return found ?? ''
  })
  return unknown || pola.trim() === '' || /[{}]/.test(filled) ? null : filled
}
