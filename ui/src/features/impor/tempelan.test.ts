import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import TempelDialog from './TempelDialog.svelte'
import { tableText } from './tempelan'

/** As Word writes it: paragraphs in cells, lines broken anywhere, marks of lists, a cell over two columns. */
const WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p { margin: 0 }</style></head><body>
<table><tr><td><p class=MsoNormal>No</p></td><td>Informasi</td><td colspan=2>Konsekuensi</td></tr>
<tr><td rowspan=2><p>1</p></td><td><p>Identitas
 pelapor&nbsp;dan</p><p><span>a.<span>&nbsp;&nbsp; </span></span>isi "laporan"</p></td><td>Dibuka</td><td>Ditutup<br>juga</td></tr>
<tr><td>Denah</td><td></td><td><table><tr><td>dalam</td></tr></table></td></tr></table></body></html>`

afterEach(cleanup)

describe('a table out of the clipboard', () => {
  it('keeps the paragraphs of a cell in it, and leaves empty what a merged cell covers', () => {
    expect(tableText(WORD)).toBe(
      'No\tInformasi\tKonsekuensi\t\n' +
        '1\t"Identitas pelapor dan\na. isi ""laporan"""\tDibuka\t"Ditutup\njuga"\n' +
        '\tDenah\t\tdalam\n',
    )
  })

  it('is left to the text where that says it better, or where there is none', () => {
    const excel = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table>'
    for (const html of ['', '<p>Bukan tabel</p>', excel]) expect(tableText(html)).toBeNull()
  })

  it('runs nothing of what it reads', () => {
    const ran = vi.fn()
    Object.assign(globalThis, { ran })
    expect(
      tableText('<table><tr><td><script>ran()</script>Data<img src=x onerror="ran()"></td></tr></table>'),
    ).toBe('Data\n')
    expect(ran).not.toHaveBeenCalled()
  })

  it('is put where the cursor stands', async () => {
    const onread = vi.fn()
    render(TempelDialog, { value: '', onread, onclose: () => undefined })
    const box = screen.getByTestId<HTMLTextAreaElement>('tempelan')
    expect(screen.getByTestId<HTMLButtonElement>('baca-tempelan').disabled).toBe(true)
    const clipboardData = { getData: (kind: string) => (kind === 'text/html' ? WORD : 'x') }
    await fireEvent.paste(box, { clipboardData })
    expect(box.value).toBe(tableText(WORD))
    await fireEvent.click(screen.getByTestId('baca-tempelan'))
    expect(onread).toHaveBeenCalledOnce()
  })
})
