//! Passphrases, people and the state of the session.

use saksama_core::masalah::Masalah;
use saksama_vault::PeranPengguna;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::ZeroizeOnDrop;

/// Text that nobody but its owner may read: never shown by `Debug`, gone from memory after use.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, ZeroizeOnDrop)]
#[ts(export, type = "string")]
pub struct Rahasia(pub String);

impl std::fmt::Debug for Rahasia {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rahasia")
    }
}

/// Whether the office can be worked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[ts(export)]
pub enum KeadaanKunci {
    /// No passphrase was ever set.
    BelumAda,
    /// A passphrase is wanted.
    Terkunci,
    /// Open.
    Terbuka,
}

wire! {
    /// The state of the session.
    KunciState {
        /// Whether the office can be worked in.
        keadaan: KeadaanKunci,
        /// Who works in it.
        pengguna: Option<String>,
        /// What that person may do.
        peran: Option<PeranPengguna>,
        /// Commands that this role is refused.
        tidak_boleh: Vec<String>,
        /// Locked, and what was begun before is still brought to its end.
        menyelesaikan: bool,
        /// The practice office is open.
        latihan: bool,
        /// Everybody who has a passphrase.
        daftar: Vec<PenggunaBaris>,
        /// The last change of the keys counts; its line in the trail could not be written and follows at the next opening.
        belum_tercatat: bool,
        /// Seconds until the next passphrase is looked at.
        tunggu_detik: u32,
        /// Data of an earlier program lie here in plain text; the first passphrase seals them.
        data_lama: bool,
        /// The data file is gone while other parts of the office are there: only a backup helps.
        data_hilang: bool,
        /// The key file is gone, or no copy of it is whole, while the data are there: only a backup helps.
        kunci_hilang: bool,
        /// The officer's own data are open, also while the practice office is looked at: they are to be locked.
        kantor_terbuka: bool,
        /// The passphrase was right, and the data file can't be opened: it is damaged.
        data_rusak: bool,
        /// Whoever gave it may put a backup in its place.
        boleh_pulih: bool,
        /// Why the data folder should not lie where it does: a network, a synced folder, a USB drive.
        tempat_rawan: Option<Masalah>,
    }
    /// Somebody who has a passphrase.
    PenggunaBaris {
        /// Name, also in the trail.
        nama: String,
        /// What the person may do.
        peran: PeranPengguna,
    }
    /// The first passphrase of an office.
    CreateKunciReq {
        /// Name of the first person, who may manage the others.
        nama: String,
        /// At least 12 characters.
        kata_sandi: Rahasia,
    }
    /// A recovery code that counts once two of its groups were typed back.
    PemulihanBaru {
        /// Eight groups of five with `-` between; shown this once.
        kode: Rahasia,
        /// Numbers (from 1) of the two groups that are asked for.
        minta: Vec<u32>,
    }
    /// The groups that were asked for, as typed from the paper.
    ConfirmPemulihanReq {
        /// In the order of the asking.
        kelompok: Vec<Rahasia>,
    }
    /// Name and passphrase.
    UnlockReq {
        /// Who.
        nama: String,
        /// With which passphrase.
        kata_sandi: Rahasia,
    }
    /// Recovery code and a new passphrase.
    UnlockPemulihanReq {
        /// As on the Lembar Pemulihan.
        kode: Rahasia,
        /// Whose passphrase is set; somebody new becomes ATASAN.
        nama: String,
        /// The new passphrase.
        kata_sandi: Rahasia,
    }
    /// Another passphrase for whoever is working.
    ChangeKataSandiReq {
        /// The present one.
        lama: Rahasia,
        /// The new one.
        baru: Rahasia,
    }
    /// Somebody who may use the program.
    AddPenggunaReq {
        /// Name, also in the trail.
        nama: String,
        /// What the person may do.
        peran: PeranPengguna,
        /// The first passphrase.
        kata_sandi: Rahasia,
    }
    /// Another role for somebody. What a slot holds hangs on the role, so that person gets a new passphrase with it.
    ChangePeranReq {
        /// Who.
        nama: String,
        /// What the person may do from now on.
        peran: PeranPengguna,
        /// The new passphrase, told to that person.
        kata_sandi: Rahasia,
    }
    /// Somebody.
    NamaReq {
        /// Name.
        nama: String,
    }
    /// A passphrase that the program thought of.
    UsulKataSandi {
        /// Five words.
        kata_sandi: Rahasia,
    }
    /// A backup to restore, and what opens it when it comes from another office or laptop.
    PulihReq {
        /// The package, or the name of a backup in the data folder.
        path: String,
        /// Whose passphrase; not needed for the recovery code.
        #[serde(default)]
        #[ts(optional)]
        nama: Option<String>,
        /// The passphrase that was valid when the backup was made.
        #[serde(default)]
        #[ts(optional)]
        kata_sandi: Option<Rahasia>,
        /// The recovery code instead.
        #[serde(default)]
        #[ts(optional)]
        kode: Option<Rahasia>,
    }
}
