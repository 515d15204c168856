//! Papers a decree refers to: earlier decrees, and the sheets it rests on.

use crate::RenderError;
use crate::layout::{Office, given};
use serde::{Deserialize, Serialize};

/// A Lembar the decree refers to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RujukanLembar {
    /// Its number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Its year; `None` leaves `Tahun` out.
    #[serde(default)]
    pub tahun: Option<String>,
}

/// An earlier decree.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RujukanKeputusan {
    /// What it calls itself, in a sentence, e.g. `Keputusan Kepala Dinas …`; `None` takes the words of the form.
    #[serde(default)]
    pub naskah: Option<String>,
    /// Its number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Its year; `None` leaves `Tahun` out.
    #[serde(default)]
    pub tahun: Option<String>,
    /// Its subject as it is written in a sentence; `None` takes `Klasifikasi Informasi yang Dikecualikan`.
    #[serde(default)]
    pub tentang: Option<String>,
}

/// A field of a sentence with its text.
pub(super) type Field = (&'static str, String);

/// Papers of one kind: what Memperhatikan says of each, and what the other sentences say of all.
pub(super) struct Rujukan {
    /// Name of the kind, the end of its key in the wording: `memperhatikan_lembar`.
    pub(super) kind: &'static str,
    /// Fields that name all of them together.
    pub(super) fields: Vec<Field>,
    /// Fields that name each.
    pub(super) items: Vec<Vec<Field>>,
}

impl Rujukan {
    /// Sheets; none given is one with dots. `key` names their kind in the common wording.
    pub(super) fn lembar(
        office: &Office<'_>,
        kind: &'static str,
        key: &str,
        list: &[RujukanLembar],
    ) -> Result<Self, RenderError> {
        let dots = [RujukanLembar { nomor: None, tahun: Some(String::new()) }];
        let list = if list.is_empty() { &dots[..] } else { list };
        let numbers = list.iter().map(|l| number(office, l.nomor.as_deref(), l.tahun.as_deref()));
        let numbers = numbers.collect::<Result<Vec<_>, RenderError>>()?;
        let named = |nomor: &str| office.umum.get(&format!("ketetapan.{key}"), &[("nomor", nomor)]);
        let all = named(&join(office, &numbers)?)?;
        let items = numbers.iter().map(|nomor| Ok(vec![(kind, named(nomor)?)]));
        Ok(Self { kind, fields: vec![(kind, all)], items: items.collect::<Result<_, RenderError>>()? })
    }

    /// Earlier decrees; none given is one with dots. `form` is that of the new decree.
    pub(super) fn lama(
        office: &Office<'_>,
        form: &str,
        list: &[RujukanKeputusan],
    ) -> Result<Self, RenderError> {
        let dots = [RujukanKeputusan { tahun: Some(String::new()), ..RujukanKeputusan::default() }];
        let list = if list.is_empty() { &dots[..] } else { list };
        let umum = |key: &str, fields: &[(&str, &str)]| office.umum.get(&format!("ketetapan.{key}"), fields);
        let (mut whole, mut long, mut items) = (vec![], vec![], vec![]);
        for old in list {
            let nomor = number(office, old.nomor.as_deref(), old.tahun.as_deref())?;
            let own = given(old.naskah.as_deref());
            let called =
                |key: &str| own.map_or_else(|| umum(&format!("{form}.{key}"), &[]), |n| Ok(n.into()));
            let (full, short) = (called("naskah_lama")?, called("naskah_lama_singkat")?);
            let known = given(old.tentang.as_deref());
            let tentang = known.map_or_else(|| umum("tentang_lama", &[]), |text| Ok(text.into()))?;
            let named =
                umum("lama_tentang", &[("naskah", &short), ("nomor", &nomor), ("tentang", &tentang)])?;
            whole.push(named.clone());
            long.push(umum("lama", &[("naskah", &full), ("nomor", &nomor)])?);
            items.push(vec![
                ("lama", named),
                ("lama_singkat", umum("lama", &[("naskah", &short), ("nomor", &nomor)])?),
                ("tentang_lama", known.unwrap_or_default().to_owned()),
            ]);
        }
        let fields = vec![("lama", join(office, &whole)?), ("lama_nomor", join(office, &long)?)];
        Ok(Self { kind: "lama", fields, items })
    }
}

/// `Nomor … Tahun …`
fn number(office: &Office<'_>, nomor: Option<&str>, tahun: Option<&str>) -> Result<String, RenderError> {
    let dots = office.umum.get("titik_nomor", &[])?;
    let nomor = given(nomor).unwrap_or(&dots);
    match tahun {
        Some(tahun) => {
            let tahun = given(Some(tahun)).unwrap_or(&dots);
            office.umum.get("ketetapan.nomor_tahun", &[("nomor", nomor), ("tahun", tahun)])
        }
        None => office.umum.get("ketetapan.nomor", &[("nomor", nomor)]),
    }
}

/// `a`, `a dan b`, `a, b, dan c`
pub(super) fn join(office: &Office<'_>, list: &[String]) -> Result<String, RenderError> {
    match list {
        [] => Ok(String::new()),
        [one] => Ok(one.clone()),
        [awal @ .., akhir] => {
            let key = if awal.len() == 1 { "ketetapan.dua" } else { "ketetapan.banyak" };
            office.umum.get(key, &[("awal", &awal.join(", ")), ("akhir", akhir)])
        }
    }
}
