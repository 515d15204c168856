//! The last day of exemption (E). The law is silent on the counting: E = start + N, and E itself is still closed.

use super::{JangkaWaktu, JenisJangkaWaktu as J, OperatorJangkaWaktu, SatuanWaktu};
use chrono::{Days, Months, NaiveDate};

impl JangkaWaktu {
    /// The last day of exemption when the decree is of `tanggal_penetapan`; none while it isn't known. A day the
    /// calendar doesn't have becomes the last day of that month (29 February + 1 year → 28 February).
    #[must_use]
    pub fn hitung_berakhir(&self, tanggal_penetapan: NaiveDate) -> Option<NaiveDate> {
        if self.jenis == J::Permanen {
            return None;
        }
        if self.berakhir.is_some() {
            return self.berakhir;
        }
        let start = self.mulai.unwrap_or(tanggal_penetapan);
        match self.jenis {
            J::Durasi => tambah(start, self.nilai?, self.satuan?),
            J::SesuaiJra => {
                tambah(start, self.retensi_aktif?.checked_add(self.retensi_inaktif?)?, SatuanWaktu::Tahun)
            }
            _ => None,
        }
    }

    /// Whether the last day follows from the fields alone, once the decree is dated.
    #[must_use]
    pub fn punya_akhir(&self) -> bool {
        match self.jenis {
            J::Permanen => false,
            J::Durasi => self.berakhir.is_some() || (self.nilai.is_some() && self.satuan.is_some()),
            J::SesuaiJra => {
                self.berakhir.is_some() || (self.retensi_aktif.is_some() && self.retensi_inaktif.is_some())
            }
            _ => self.berakhir.is_some(),
        }
    }

    /// When to look at a term without a known end: the given day, else one year after its start.
    #[must_use]
    pub fn tinjau(&self, tanggal_penetapan: NaiveDate) -> Option<NaiveDate> {
        if self.punya_akhir() {
            return None;
        }
        self.tinjau_pada.or_else(|| tambah(self.mulai.unwrap_or(tanggal_penetapan), 1, SatuanWaktu::Tahun))
    }
}

/// `nilai` units after `start`; none outside the calendar.
pub(super) fn tambah(start: NaiveDate, nilai: u32, satuan: SatuanWaktu) -> Option<NaiveDate> {
    match satuan {
        SatuanWaktu::Tahun => start.checked_add_months(Months::new(nilai.checked_mul(12)?)),
        SatuanWaktu::Bulan => start.checked_add_months(Months::new(nilai)),
        SatuanWaktu::Hari => start.checked_add_days(Days::new(nilai.into())),
    }
}

/// The last day of exemption of an item with several conditions. With `YANG_LEBIH_DULU` the earliest known one: an
/// event may still end it sooner, never later. With `SEMUA` none until every condition has a day.
#[must_use]
pub fn berakhir_gabungan(
    list: &[JangkaWaktu],
    operator: OperatorJangkaWaktu,
    tanggal_penetapan: NaiveDate,
) -> Option<NaiveDate> {
    let days = list.iter().map(|j| j.hitung_berakhir(tanggal_penetapan));
    match operator {
        OperatorJangkaWaktu::YangLebihDulu => days.flatten().min(),
        OperatorJangkaWaktu::Semua => days.collect::<Option<Vec<_>>>()?.into_iter().max(),
    }
}
