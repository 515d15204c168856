//! Every action of a user that changes data, once, with its Indonesian name for the history screen.

pub use crate::op_groups::AlasanTetap;

macro_rules! ops {
    ($($(#[$meta:meta])* $variant:ident = $label:literal),+ $(,)?) => {
        /// A user action that changes data.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Op { $($(#[$meta])* $variant),+ }

        impl Op {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Stored name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }

            /// Indonesian name.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            /// Indonesian name of a stored action; actions of older programs keep their stored name.
            #[must_use]
            pub fn label_of(stored: &str) -> &str {
                Self::ALL.iter().find(|op| op.as_str() == stored).map_or(stored, |op| op.label())
            }
        }
    };
}

ops! {
    /// Office data saved.
    SaveInstansi = "Menyimpan data instansi",
    /// Logo replaced.
    SaveLogo = "Mengganti logo",
    /// Logo taken away.
    RemoveLogo = "Menghapus logo",
    /// Office marked as practice, or not.
    MarkLatihan = "Menandai kantor latihan",
    /// Unit saved.
    SaveUnit = "Menyimpan unit",
    /// Unit to the trash.
    TrashUnit = "Membuang unit ke sampah",
    /// Unit back from the trash.
    RestoreUnit = "Mengembalikan unit dari sampah",
    /// Person saved.
    SavePejabat = "Menyimpan pejabat",
    /// Person to the trash.
    TrashPejabat = "Membuang pejabat ke sampah",
    /// Person back from the trash.
    RestorePejabat = "Mengembalikan pejabat dari sampah",
    /// Regulation saved.
    SavePeraturan = "Menyimpan peraturan",
    /// Item registered.
    RegisterInformasi = "Mendaftarkan informasi",
    /// Item changed.
    UpdateInformasi = "Mengubah informasi",
    /// State changed by hand.
    MoveInformasi = "Mengubah keadaan informasi",
    /// Item to the trash.
    TrashInformasi = "Membuang informasi ke sampah",
    /// Item back from the trash.
    RestoreInformasi = "Mengembalikan informasi dari sampah",
    /// List taken in.
    ImportInformasi = "Mengambil dari daftar lama",
    /// Sheet head saved.
    SaveLembarUji = "Menyimpan Lembar Pengujian Konsekuensi",
    /// Items put on or taken off a sheet.
    ArrangeLembarUji = "Mengatur informasi pada Lembar Pengujian Konsekuensi",
    /// Row of a sheet saved.
    SaveLembarUjiBaris = "Mengisi matriks uji konsekuensi",
    /// Advice on a row set aside with a reason.
    AnswerNasihat = "Mengesampingkan nasihat dengan alasan",
    /// Advice that was set aside holds again.
    ReopenNasihat = "Memberlakukan kembali nasihat",
    /// Guidance of a letter changed by the office.
    SavePanduanUji = "Menyimpan panduan uji kantor",
    /// Guidance of a letter as shipped again.
    ResetPanduanUji = "Mengembalikan panduan uji ke bawaan",
    /// Sheets begun to test again.
    StartUjiUlang = "Memulai uji ulang",
    /// Sheet declared complete.
    CompleteLembarUji = "Menyatakan Lembar Pengujian Konsekuensi lengkap",
    /// Sheet opened again.
    ReopenLembarUji = "Membuka kembali Lembar Pengujian Konsekuensi",
    /// Sheet to the trash.
    TrashLembarUji = "Membuang Lembar Pengujian Konsekuensi ke sampah",
    /// Sheet back from the trash.
    RestoreLembarUji = "Mengembalikan Lembar Pengujian Konsekuensi dari sampah",
    /// Meeting saved.
    SaveRapat = "Menyimpan rapat",
    /// Invitations saved.
    SaveUndangan = "Menyimpan daftar undangan",
    /// Attendance saved.
    RecordKehadiran = "Mencatat kehadiran",
    /// When somebody came or left saved.
    RecordJamHadir = "Mencatat jam datang atau pulang",
    /// Decision saved.
    RecordPutusan = "Mencatat putusan rapat",
    /// Note, dissent or votes saved.
    RecordPendapat = "Mencatat pendapat rapat",
    /// Why a meeting decides without quorum saved.
    ExceptKuorum = "Mencatat alasan memutus tanpa kuorum",
    /// Meeting closed.
    FinishRapat = "Menutup rapat",
    /// Meeting postponed.
    PostponeRapat = "Menunda rapat",
    /// Postponed meeting planned again.
    RepeatRapat = "Menjadwalkan ulang rapat",
    /// Meeting to the trash.
    TrashRapat = "Membuang rapat ke sampah",
    /// Meeting back from the trash.
    RestoreRapat = "Mengembalikan rapat dari sampah",
    /// Decree saved.
    SaveKeputusan = "Menyimpan Keputusan",
    /// Decree to the trash.
    TrashKeputusan = "Membuang Keputusan ke sampah",
    /// Decree back from the trash.
    RestoreKeputusan = "Mengembalikan Keputusan dari sampah",
    /// Round begun or changed.
    SavePenyusunan = "Menyimpan penyusunan",
    /// Items taken into or out of a round.
    ArrangePenyusunan = "Mengatur informasi dalam penyusunan",
    /// Activity of the SOP closed.
    CloseKegiatan = "Menyelesaikan kegiatan SOP",
    /// Activity of the SOP opened again.
    ReopenKegiatan = "Membuka kembali kegiatan SOP",
    /// Round ended.
    FinishPenyusunan = "Menyelesaikan penyusunan",
    /// Round goes on.
    ReopenPenyusunan = "Melanjutkan penyusunan",
    /// Round to the trash.
    TrashPenyusunan = "Membuang penyusunan ke sampah",
    /// Round back from the trash.
    RestorePenyusunan = "Mengembalikan penyusunan dari sampah",
    /// SOP of the office saved.
    SaveSop = "Menyimpan SOP kantor",
    /// SOP of the office as shipped again.
    ResetSop = "Mengembalikan SOP ke bawaan",
    /// Paper printed.
    PrintDokumen = "Mencetak dokumen",
    /// What a paper says beside its data saved.
    SaveBahanDokumen = "Mengisi bahan surat",
    /// Signature recorded.
    RecordTandaTangan = "Mencatat tanda tangan",
    /// Record of a signature corrected.
    CorrectTandaTangan = "Memperbaiki catatan tanda tangan",
    /// Scan attached.
    AttachPindaian = "Melampirkan pindaian",
    /// Where a paper is noted.
    RecordPosisi = "Mencatat posisi dokumen",
    /// Paper cancelled.
    CancelDokumen = "Membatalkan dokumen",
    /// Place saved.
    SaveLokasiArsip = "Menyimpan data tempat simpan",
    /// Place to the trash.
    TrashLokasiArsip = "Membuang tempat simpan ke sampah",
    /// Place back from the trash.
    RestoreLokasiArsip = "Mengembalikan tempat simpan dari sampah",
    /// Paper placed.
    PlaceHardcopy = "Menempatkan hardcopy",
    /// File stored.
    PlaceSoftcopy = "Menyimpan softcopy",
    /// What the public is told of an item saved.
    SaveUraianPublik = "Menyimpan uraian untuk publik",
    /// Something found in the public list left there.
    AllowTemuan = "Membiarkan temuan pada daftar publik",
    /// Publication saved.
    SavePublikasi = "Mencatat publikasi",
    /// Proof of a publication stored.
    AttachBukti = "Melampirkan bukti publikasi",
    /// Publication to the trash.
    TrashPublikasi = "Membuang publikasi ke sampah",
    /// Publication back from the trash.
    RestorePublikasi = "Mengembalikan publikasi dari sampah",
    /// List exported.
    ExportDkip = "Mengekspor DKIP",
    /// An export of the public list begun; the next line tells that it was done.
    BeginExportDkip = "Memulai ekspor DKIP",
    /// Internal list saved as a file.
    SaveDaftarInternal = "Menyimpan daftar internal",
    /// Data replaced by those of a backup.
    RestoreKantor = "Memulihkan data dari cadangan",
    /// Package of a unit made.
    SendUsulan = "Mengirim usulan unit",
    /// Package of a unit taken in.
    ReceiveUsulan = "Menerima usulan unit",
    /// Package with what was decided for a unit made.
    SendPutusan = "Mengirim putusan kepada unit",
    /// Package with what the main office decided taken in.
    ReceivePutusan = "Menerima putusan PPID Utama",
    /// Keys of packages made.
    MakeKunciPaket = "Membuat kunci paket",
    /// Fingerprint of a unit or of the main office recorded.
    RecordKunciPihak = "Mencatat sidik kunci",
    /// Key of a unit or of the main office revoked.
    RevokeKunciPihak = "Mencabut kunci",
    /// Excel forms of units made.
    MakeFormulir = "Membuat formulir unit",
    /// Excel form of a unit taken in.
    ReceiveFormulir = "Menerima formulir unit",
    /// Page setup of a paper saved.
    SaveTataLetak = "Mengatur tata letak surat",
    /// Page setup of a paper as shipped again.
    ResetTataLetak = "Mengembalikan tata letak surat ke standar",
    /// Sentences of a paper changed.
    SaveNaskah = "Mengubah kalimat surat",
    /// Sentences of a paper as shipped again.
    ResetNaskah = "Mengembalikan kalimat surat ke bawaan",
    /// Another change undone; an undone undoing brings it back.
    Urungkan = "Mengurungkan perubahan",
    /// Damage of the trail seen and taken note of.
    AcknowledgeJejak = "Mengetahui kerusakan Jejak",
    /// Date of the computer confirmed.
    ConfirmTanggal = "Memastikan tanggal komputer",
    /// Plain data of an earlier program sealed.
    SealKantor = "Menyandikan data kantor",
    /// Somebody who may use the program added.
    AddPengguna = "Menambah pengguna",
    /// Role of somebody changed.
    ChangePeran = "Mengubah peran pengguna",
    /// Somebody who might use the program taken out.
    RemovePengguna = "Mencabut pengguna",
    /// Passphrase changed.
    ChangeKataSandi = "Mengganti kata sandi",
    /// A passphrase set with the recovery code.
    UsePemulihan = "Membuat kata sandi baru dengan kode pemulihan",
    /// Recovery code replaced.
    RenewPemulihan = "Mengganti kode pemulihan",
    /// Opened after wrong passphrases.
    RecordPercobaan = "Mencatat kata sandi yang salah",
    /// A key file found that is newer than the trail knows.
    FindKunciBaru = "Menemukan perubahan kunci yang belum tercatat",
    /// A key file found that is older than the trail knows, or another one.
    FindKunciLama = "Menemukan berkas kunci yang bukan terakhir",
    /// Everything written to an open copy.
    WriteSalinanTerbuka = "Menulis salinan terbuka",
    /// Everything taken in from an open copy.
    ReadSalinanTerbuka = "Membaca kembali salinan terbuka",
    /// Practice office made.
    FillContoh = "Membuat kantor latihan",
    /// Attached file opened.
    OpenSoftcopy = "Membuka softcopy",
    /// Scan opened.
    OpenPindaian = "Membuka pindaian",
    /// Proof of a publication opened.
    OpenBukti = "Membuka bukti publikasi",
    /// Kept paper opened with the viewer of the system.
    OpenDokumen = "Membuka salinan dokumen",
    /// Kept paper looked at by somebody who may only read.
    ViewDokumen = "Melihat dokumen",
    /// Copy of a paper saved outside the data folder.
    SaveSalinanDokumen = "Menyimpan salinan dokumen",
    /// Kept paper printed once more.
    PrintSalinanDokumen = "Mencetak dokumen yang disimpan",
    /// List of the trail saved.
    SaveDaftarJejak = "Menyimpan daftar Jejak",
    /// Report on the health of the register saved.
    SaveLaporanKesehatan = "Menyimpan laporan kesehatan daftar",
    /// Comparison of the list of two days saved.
    SavePerbandingan = "Menyimpan perbandingan daftar",
    /// Backup of the whole office to a file of the officer.
    BackupKantor = "Memulai cadangan kantor",
    /// A backup that was begun and not made.
    FailCadangan = "Cadangan kantor gagal dibuat",
}

impl Op {
    /// Why this action can't be undone; none when it can. Every action is named, so that a new one is decided upon.
    #[must_use]
    pub fn tetap(self) -> Option<AlasanTetap> {
        use AlasanTetap as A;
        match self {
            // `Urungkan` is judged by what it undid.
            Self::SaveInstansi
            | Self::SaveLogo
            | Self::RemoveLogo
            | Self::SaveUnit
            | Self::TrashUnit
            | Self::RestoreUnit
            | Self::SavePejabat
            | Self::TrashPejabat
            | Self::RestorePejabat
            | Self::SavePeraturan
            | Self::RegisterInformasi
            | Self::UpdateInformasi
            | Self::MoveInformasi
            | Self::TrashInformasi
            | Self::RestoreInformasi
            | Self::ImportInformasi
            | Self::SaveLembarUji
            | Self::ArrangeLembarUji
            | Self::SaveLembarUjiBaris
            | Self::AnswerNasihat
            | Self::ReopenNasihat
            | Self::SavePanduanUji
            | Self::ResetPanduanUji
            | Self::CompleteLembarUji
            | Self::StartUjiUlang
            | Self::ReopenLembarUji
            | Self::TrashLembarUji
            | Self::RestoreLembarUji
            | Self::SaveRapat
            | Self::SaveUndangan
            | Self::RecordKehadiran
            | Self::RecordJamHadir
            | Self::RecordPutusan
            | Self::RecordPendapat
            | Self::ExceptKuorum
            | Self::FinishRapat
            | Self::PostponeRapat
            | Self::RepeatRapat
            | Self::TrashRapat
            | Self::RestoreRapat
            | Self::SaveKeputusan
            | Self::TrashKeputusan
            | Self::RestoreKeputusan
            | Self::SavePenyusunan
            | Self::ArrangePenyusunan
            | Self::CloseKegiatan
            | Self::ReopenKegiatan
            | Self::ReopenPenyusunan
            | Self::TrashPenyusunan
            | Self::RestorePenyusunan
            | Self::SaveSop
            | Self::ResetSop
            | Self::SaveBahanDokumen
            | Self::RecordPosisi
            | Self::SaveUraianPublik
            | Self::AllowTemuan
            | Self::SavePublikasi
            | Self::TrashPublikasi
            | Self::RestorePublikasi
            | Self::SaveLokasiArsip
            | Self::TrashLokasiArsip
            | Self::RestoreLokasiArsip
            | Self::PlaceHardcopy
            | Self::ReceiveUsulan
            | Self::ReceiveFormulir
            | Self::SaveTataLetak
            | Self::ResetTataLetak
            | Self::Urungkan => None,
            Self::RecordTandaTangan | Self::CorrectTandaTangan | Self::CancelDokumen => Some(A::AkibatHukum),
            Self::PrintDokumen
            | Self::AttachPindaian
            | Self::AttachBukti
            | Self::PlaceSoftcopy
            | Self::ReceivePutusan => Some(A::Berkas),
            Self::ExportDkip
            | Self::SaveDaftarInternal
            | Self::SendUsulan
            | Self::SendPutusan
            | Self::MakeFormulir
            | Self::WriteSalinanTerbuka
            | Self::SaveSalinanDokumen
            | Self::PrintSalinanDokumen
            | Self::SaveDaftarJejak
            | Self::SaveLaporanKesehatan
            | Self::SavePerbandingan
            | Self::BackupKantor => Some(A::Keluar),
            // Ending a round is taken back by going on with it, which looks after the items that others took since.
            Self::FinishPenyusunan
            | Self::MarkLatihan
            | Self::MakeKunciPaket
            | Self::RecordKunciPihak
            | Self::RevokeKunciPihak
            | Self::RestoreKantor
            | Self::SaveNaskah
            | Self::ResetNaskah
            | Self::AcknowledgeJejak
            | Self::ConfirmTanggal
            | Self::SealKantor
            | Self::AddPengguna
            | Self::ChangePeran
            | Self::RemovePengguna
            | Self::ChangeKataSandi
            | Self::UsePemulihan
            | Self::RenewPemulihan
            | Self::BeginExportDkip
            | Self::FailCadangan
            | Self::RecordPercobaan
            | Self::FindKunciBaru
            | Self::FindKunciLama
            | Self::ReadSalinanTerbuka
            | Self::FillContoh
            | Self::OpenSoftcopy
            | Self::OpenPindaian
            | Self::OpenBukti
            | Self::OpenDokumen
            | Self::ViewDokumen => Some(A::Catatan),
        }
    }
}
