//! Papers: their life, their page setup, their sentences.

use crate::command_list::part;

part! { $ papers {
    /// What may be done with papers of a kind.
    get_jenis_dokumen(KodeDokumenReq) -> JenisDokumen = dokumen::get_jenis;
    /// Papers, newest first.
    list_dokumen(ListDokumenReq) -> Vec<Dokumen> = dokumen::list;
    /// Draws a paper without printing it.
    preview_dokumen(PrintDokumenReq) -> Pratinjau = dokumen::preview;
    /// One page as a picture.
    render_halaman(HalamanReq) -> Gambar = dokumen::render_halaman;
    /// What is typed for a paper because nothing else knows it.
    get_bahan_dokumen(BahanReq) -> BahanRes = dokumen::get_bahan;
    /// Keeps what was typed for a paper.
    save_bahan_dokumen(SaveBahanReq) -> BahanDokumen = dokumen::save_bahan;
    /// Makes and keeps a paper: DICETAK.
    print_dokumen(PrintDokumenReq) -> Tercetak = dokumen::print;
    /// Makes and keeps a letter to every unit in use, and writes them to a folder.
    print_dokumen_per_unit(PrintPerUnitReq) -> PerUnitRes = dokumen::print_dokumen_per_unit;
    /// Saves the PDF where the officer chooses.
    save_dokumen_as(ById) -> TersimpanRes = dokumen::save_as;
    /// Opens the PDF with the system's viewer.
    open_dokumen(ById) -> () = dokumen::open;
    /// Makes and keeps every paper of a meeting, and joins them in the order of their signatures.
    print_semua_rapat(SemuaRapatReq) -> SemuaRapatRes = dokumen::print_semua_rapat;
    /// Joins all that an item needs in a hearing in one file, with an index and page numbers over the whole.
    print_berkas_sidang(BerkasSidangReq) -> BerkasSidangRes = sidang::print;
    /// Hands a finished file, or some pages of it, to the printer.
    print_sumber(PrintSumberReq) -> CetakRes = dokumen::print_sumber;
    /// Saves a finished file where the officer chooses.
    save_sumber_as(SumberReq) -> TersimpanRes = dokumen::save_sumber_as;
    /// Opens a finished file with the system's viewer.
    open_sumber(SumberReq) -> () = dokumen::open_sumber;
    /// Where words stand in a file that is looked at.
    search_halaman(SearchHalamanReq) -> Vec<Temuan> = dokumen::search_halaman;
    /// The number the pattern proposes.
    propose_nomor(UsulNomorReq) -> NomorRes = dokumen::propose_nomor;
    /// Records number, date, signatory and scan: DITANDATANGANI.
    record_tanda_tangan(RecordTandaTanganReq) -> Dokumen = dokumen::record_tanda_tangan;
    /// Corrects what was recorded of a signed paper, with a reason; the paper itself stays.
    correct_tanda_tangan(CorrectTandaTanganReq) -> Dokumen = dokumen::correct_tanda_tangan;
    /// Attaches a scan to a signed paper.
    attach_pindaian(AttachReq) -> Dokumen = dokumen::attach_pindaian;
    /// Opens the scan.
    open_pindaian(ById) -> () = dokumen::open_pindaian;
    /// Cancels a printed paper, with a reason.
    cancel_dokumen(AlasanReq) -> Dokumen = dokumen::cancel;
    /// Papers that are signed or wait for it: what each lacks, where it is and was.
    list_dokumen_beredar(Kosong) -> Vec<DokumenBeredar> = dokumen::list_beredar;
    /// Notes who has papers, or where they are filed.
    record_posisi(PosisiDokumenIsian) -> () = dokumen::record_posisi;
    /// Saves a copy for the word processor where the officer chooses; letters, berita acara and decrees only.
    save_dokumen_word(PrintDokumenReq) -> TersimpanRes = dokumen::save_word;
    /// The paper of a sheet, by the code on it or a scan.
    find_dokumen_by_kode(KodeLembarReq) -> Dokumen = dokumen::find_by_kode;
    /// The page setup of a kind of paper.
    get_tata_letak(KodeDokumenReq) -> TataLetakRes = tata_naskah::get;
    /// Saves the page setup of a kind of paper.
    save_tata_letak(SaveTataLetakReq) -> TataLetakRes = tata_naskah::save;
    /// The page setup of a kind of paper as shipped again.
    reset_tata_letak(KodeDokumenReq) -> TataLetakRes = tata_naskah::reset;
    /// The sentences of a paper, shipped and own, with every older state.
    list_naskah(NaskahReq) -> Naskah = tata_naskah::kalimat::list;
    /// Saves the office's own sentences of a paper, each checked.
    save_naskah(SaveNaskahReq) -> Naskah = tata_naskah::kalimat::save;
    /// One sentence, or all of a paper, as shipped again.
    reset_naskah(ResetNaskahReq) -> Naskah = tata_naskah::kalimat::reset;
    /// Draws a paper with a page setup and sentences that aren't saved.
    preview_naskah(PreviewNaskahReq) -> PratinjauNaskah = tata_naskah::preview;
    /// Saves the test page with rulers where the officer chooses.
    save_halaman_uji(HalamanUjiReq) -> TersimpanRes = tata_naskah::save_halaman_uji;
    /// Hands the test page to the printer.
    print_halaman_uji(HalamanUjiReq) -> CetakRes = tata_naskah::print_halaman_uji;
}}
