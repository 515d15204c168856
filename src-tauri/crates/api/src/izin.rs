//! Who may run which command: the one table.
//!
//! Roles prevent mistakes and show who did what. They don't protect from somebody who rules the computer and knows a
//! passphrase; only the attached files are kept from a PEMBACA by a key that the slot doesn't hold.

use crate::wire::KeadaanKunci;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::storage::is_lost;
use saksama_vault::PeranPengguna;

/// What a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Izin {
    /// Nothing: it opens the office, or has nothing to do with its data.
    Selalu,
    /// An ATASAN, an office without a passphrase yet, or one whose data file or key file is gone.
    Awal,
    /// An open office, or one whose data are damaged and whose passphrase was given: looks at backups.
    Cadangan,
    /// An open office: reads the register, and makes nothing that leaves it.
    Baca,
    /// A PETUGAS or an ATASAN: changes the register, opens attached files, prints, writes files.
    Isi,
    /// An ATASAN: people, and what replaces all data.
    Kelola,
}

use Izin::{Awal, Baca, Cadangan, Isi, Kelola, Selalu};

/// Every command with what it needs.
pub const TABLE: &[(&str, Izin)] = &[
    ("get_kunci_state", Selalu),
    ("propose_kata_sandi", Selalu),
    ("create_kunci", Selalu),
    ("confirm_pemulihan", Selalu),
    ("preview_pemulihan", Selalu),
    ("print_pemulihan", Selalu),
    ("save_pemulihan", Selalu),
    ("unlock", Selalu),
    ("unlock_with_pemulihan", Selalu),
    ("lock", Selalu),
    ("open_contoh", Selalu),
    ("close_contoh", Selalu),
    ("remove_contoh", Selalu),
    ("pick_file", Selalu),
    ("pick_folder", Selalu),
    ("cancel_tugas", Selalu),
    ("inspect_cadangan", Awal),
    ("preview_pulih", Awal),
    ("restore_kantor", Awal),
    ("add_pengguna", Kelola),
    ("change_peran", Kelola),
    ("remove_pengguna", Kelola),
    ("renew_pemulihan", Kelola),
    ("acknowledge_jejak", Kelola),
    ("write_salinan_terbuka", Kelola),
    ("inspect_salinan_terbuka", Kelola),
    ("read_salinan_terbuka", Kelola),
    ("change_kata_sandi", Baca),
    ("get_beranda", Baca),
    ("get_instansi", Baca),
    ("get_logo", Baca),
    ("list_unit", Baca),
    ("list_pejabat", Baca),
    ("check_pejabat", Baca),
    ("list_pangkat", Baca),
    ("list_tim_pertimbangan", Baca),
    ("list_peraturan", Baca),
    ("list_pasal17", Baca),
    ("search_informasi", Baca),
    ("count_usulan", Baca),
    ("get_informasi", Baca),
    ("check_informasi", Baca),
    ("check_kesehatan", Baca),
    ("compare_dkip", Baca),
    ("check_siap_sidang", Baca),
    ("get_draf", Baca),
    ("list_lembar_uji", Baca),
    ("get_lembar_uji", Baca),
    ("list_panduan_uji", Baca),
    ("list_uji_ulang", Baca),
    ("list_uji_sebelumnya", Baca),
    ("list_rapat", Baca),
    ("get_rapat", Baca),
    ("get_tayangan", Baca),
    ("list_keputusan", Baca),
    ("get_keputusan", Baca),
    ("list_penyusunan", Baca),
    ("get_papan", Baca),
    ("list_penyusunan_informasi", Baca),
    ("get_sop", Baca),
    ("preview_lembar_sop", Baca),
    ("get_jenis_dokumen", Baca),
    ("list_dokumen", Baca),
    ("list_dokumen_beredar", Baca),
    ("preview_dokumen", Baca),
    ("render_halaman", Baca),
    ("search_halaman", Baca),
    ("get_bahan_dokumen", Baca),
    ("propose_nomor", Baca),
    ("find_dokumen_by_kode", Baca),
    ("get_tata_letak", Baca),
    ("list_naskah", Baca),
    ("preview_naskah", Baca),
    ("list_lokasi_arsip", Baca),
    ("list_penempatan", Baca),
    ("list_rak", Baca),
    ("list_drive", Baca),
    ("verify_dkip", Baca),
    ("get_uraian_publik", Baca),
    ("check_dkip", Baca),
    ("list_publikasi", Baca),
    ("list_formulir", Baca),
    ("get_kunci_paket", Baca),
    ("list_putusan_unit", Baca),
    ("list_putusan", Baca),
    ("list_putusan_informasi", Baca),
    ("preview_kartu_kunci", Baca),
    ("list_jejak", Baca),
    ("get_keadaan_jejak", Baca),
    ("verify_kode_jejak", Baca),
    ("search_jejak", Baca),
    ("get_jejak", Baca),
    ("get_urungkan", Baca),
    ("get_jam", Baca),
    ("save_laporan_kesehatan", Isi),
    ("print_laporan_kesehatan", Isi),
    ("save_perbandingan", Isi),
    ("print_perbandingan", Isi),
    ("print_berkas_sidang", Isi),
    ("save_daftar_jejak", Isi),
    ("print_daftar_jejak", Isi),
    ("undo_perubahan", Isi),
    ("undo_terakhir", Isi),
    ("redo_terakhir", Isi),
    ("confirm_tanggal", Isi),
    ("save_instansi", Isi),
    ("save_logo", Isi),
    ("remove_logo", Isi),
    ("save_unit", Isi),
    ("trash_unit", Isi),
    ("restore_unit", Isi),
    ("save_pejabat", Isi),
    ("trash_pejabat", Isi),
    ("restore_pejabat", Isi),
    ("save_peraturan", Isi),
    ("save_informasi", Isi),
    ("move_informasi", Isi),
    ("trash_informasi", Isi),
    ("restore_informasi", Isi),
    ("save_draf", Isi),
    ("discard_draf", Isi),
    ("save_lembar_uji", Isi),
    ("add_lembar_uji_item", Isi),
    ("remove_lembar_uji_item", Isi),
    ("save_lembar_uji_baris", Isi),
    ("answer_nasihat", Isi),
    ("reopen_nasihat", Isi),
    ("save_panduan_uji", Isi),
    ("reset_panduan_uji", Isi),
    ("start_uji_ulang", Isi),
    ("complete_lembar_uji", Isi),
    ("reopen_lembar_uji", Isi),
    ("trash_lembar_uji", Isi),
    ("restore_lembar_uji", Isi),
    ("save_rapat", Isi),
    ("save_undangan", Isi),
    ("save_rapat_informasi", Isi),
    ("record_kehadiran", Isi),
    ("record_jam_hadir", Isi),
    ("record_putusan", Isi),
    ("record_pendapat", Isi),
    ("except_kuorum", Isi),
    ("save_pembahasan", Isi),
    ("finish_rapat", Isi),
    ("postpone_rapat", Isi),
    ("repeat_rapat", Isi),
    ("trash_rapat", Isi),
    ("restore_rapat", Isi),
    ("save_keputusan", Isi),
    ("trash_keputusan", Isi),
    ("restore_keputusan", Isi),
    ("save_penyusunan", Isi),
    ("add_penyusunan_informasi", Isi),
    ("add_penyusunan_calon", Isi),
    ("remove_penyusunan_informasi", Isi),
    ("close_kegiatan", Isi),
    ("reopen_kegiatan", Isi),
    ("finish_penyusunan", Isi),
    ("reopen_penyusunan", Isi),
    ("trash_penyusunan", Isi),
    ("restore_penyusunan", Isi),
    ("save_sop", Isi),
    ("reset_sop", Isi),
    ("save_bahan_dokumen", Isi),
    ("print_dokumen", Isi),
    ("print_dokumen_per_unit", Isi),
    ("save_dokumen_as", Isi),
    ("open_dokumen", Isi),
    ("print_semua_rapat", Isi),
    ("print_sumber", Isi),
    ("save_sumber_as", Isi),
    ("open_sumber", Isi),
    ("record_posisi", Isi),
    ("record_tanda_tangan", Isi),
    ("correct_tanda_tangan", Isi),
    ("attach_pindaian", Isi),
    ("open_pindaian", Isi),
    ("cancel_dokumen", Isi),
    ("save_dokumen_word", Isi),
    ("save_tata_letak", Isi),
    ("reset_tata_letak", Isi),
    ("save_naskah", Isi),
    ("reset_naskah", Isi),
    ("save_halaman_uji", Isi),
    ("print_halaman_uji", Isi),
    ("save_lokasi_arsip", Isi),
    ("trash_lokasi_arsip", Isi),
    ("restore_lokasi_arsip", Isi),
    ("place_hardcopy", Isi),
    ("place_softcopy", Isi),
    ("open_softcopy", Isi),
    ("allow_temuan_publik", Isi),
    ("save_publikasi", Isi),
    ("attach_bukti", Isi),
    ("open_bukti", Isi),
    ("trash_publikasi", Isi),
    ("restore_publikasi", Isi),
    ("save_uraian_publik", Isi),
    ("export_dkip", Isi),
    ("save_daftar_internal", Isi),
    ("check_mulai", Baca),
    ("get_cadangan_luar", Baca),
    ("check_sisa_salinan", Baca),
    ("list_cadangan", Cadangan),
    ("make_cadangan_otomatis", Baca),
    ("make_cadangan", Isi),
    ("check_cadangan", Cadangan),
    ("thin_cadangan", Isi),
    ("backup_kantor", Isi),
    ("forget_sisa_salinan", Isi),
    ("send_usulan", Isi),
    ("receive_usulan", Isi),
    ("send_putusan", Isi),
    ("receive_putusan", Isi),
    ("make_kunci_paket", Isi),
    ("record_kunci_pihak", Isi),
    ("revoke_kunci_pihak", Isi),
    ("print_kartu_kunci", Isi),
    ("save_kartu_kunci", Isi),
    ("save_berkas_kunci", Isi),
    ("make_formulir", Isi),
    ("check_formulir", Isi),
    ("take_formulir", Isi),
    ("return_formulir", Isi),
    ("read_impor", Isi),
    ("take_impor", Isi),
    ("check_data", Isi),
];

impl Izin {
    /// Whether `peran` may run it in an open office.
    fn is_given_to(self, peran: PeranPengguna) -> bool {
        match self {
            Selalu | Cadangan | Baca => true,
            Isi => peran != PeranPengguna::Pembaca,
            Awal | Kelola => peran == PeranPengguna::Atasan,
        }
    }
}

/// Every command that `peran` is refused, for the window: what can't be done is not offered there.
pub(crate) fn refused(peran: PeranPengguna) -> Vec<String> {
    let refused = TABLE.iter().filter(|(_, izin)| !izin.is_given_to(peran));
    refused.map(|(name, _)| (*name).to_owned()).collect()
}

/// Whether the command works on the data of the office, so that locking waits for its end.
pub(crate) fn is_work(command: &str) -> bool {
    !TABLE.iter().any(|(name, izin)| *name == command && *izin == Selalu)
}

/// Refuses what the state of the session or the role does not allow.
pub(crate) fn check(ctx: &Ctx<'_>, command: &str) -> ApiResult<()> {
    let Some((_, izin)) = TABLE.iter().find(|(name, _)| *name == command) else {
        // No command either, or one that was forgotten here: the first is told as such, the second is nobody's.
        let is_known = crate::commands::NAMES.contains(&command);
        return if is_known { Err(ApiError::new("PERAN_TIDAK_BOLEH")) } else { Ok(()) };
    };
    let state = ctx.office.state();
    let rusak = ctx.office.sesi().rusak.as_ref().map(|masuk| masuk.peran);
    let is_allowed = match (*izin, state.keadaan, state.peran) {
        (Selalu, ..) | (Awal, KeadaanKunci::BelumAda, _) => true,
        // Nothing is there that could be opened first; the backup asks for its own passphrase.
        (Awal, KeadaanKunci::Terkunci, _) if is_lost(ctx.office.root()) || ctx.office.is_kunci_lost()? => {
            true
        }
        (Awal, KeadaanKunci::Terkunci, _) if rusak == Some(PeranPengguna::Atasan) => true,
        (Cadangan, KeadaanKunci::Terkunci, _) if rusak.is_some() => true,
        (_, KeadaanKunci::Terbuka, Some(peran)) => izin.is_given_to(peran),
        (_, KeadaanKunci::BelumAda, _) if ctx.office.is_kunci_lost()? => {
            return Err(ApiError::new("KUNCI_HILANG").with("folder", ctx.office.root().display()));
        }
        (_, KeadaanKunci::BelumAda | KeadaanKunci::Terkunci, _) => {
            return Err(ApiError::new(if state.keadaan == KeadaanKunci::BelumAda {
                "KATA_SANDI_BELUM_ADA"
            } else {
                "TERKUNCI"
            }));
        }
        (_, KeadaanKunci::Terbuka, None) => false,
    };
    if is_allowed { Ok(()) } else { Err(ApiError::new("PERAN_TIDAK_BOLEH")) }
}
