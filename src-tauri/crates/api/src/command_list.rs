//! How the list of commands becomes types, names and their dispatch.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request and reply of one command.
#[derive(Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Perintah<Req, Res> {
    /// What the command takes.
    pub req: Req,
    /// What it gives.
    pub res: Res,
}

/// A part of the list: a macro `name` that hands what it was given and its own commands on to the next in brackets. `$`
/// stands before the name because a macro can't write the sign of another one's own variables.
macro_rules! part {
    ($d:tt $name:ident { $($list:tt)* }) => {
        macro_rules! $name {
            ([$d next:ident $d($d rest:ident)*] $d($d before:tt)*) => {
                $d next! { [$d($d rest)*] $d($d before)* $($list)* }
            };
        }
        pub(crate) use $name;
    };
}

/// The end of the list: its types, names and dispatch.
macro_rules! commands {
    ([] $($(#[$meta:meta])* $name:ident($req:ty) -> $res:ty = $body:path;)+) => {
        /// Every command with its types, for TypeScript.
        #[derive(TS)]
        #[ts(export)]
        #[allow(dead_code, reason = "read by ts-rs only: the window's typed calls come from it")]
        pub struct Commands { $($(#[$meta])* pub $name: Perintah<$req, $res>),+ }

        /// Names of every command, in order.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Runs the command `name` with its request as JSON.
        ///
        /// # Errors
        /// `PERINTAH_TIDAK_DIKENAL`, `PERMINTAAN_TIDAK_TERBACA`, `TERKUNCI` and `KATA_SANDI_BELUM_ADA` while the office
        /// is closed, `PERAN_TIDAK_BOLEH`, or what the command refuses.
        pub fn dispatch(ctx: &Ctx<'_>, name: &str, payload: serde_json::Value) -> ApiResult<serde_json::Value> {
            let _working = ctx.office.begin_work(name);
            crate::izin::check(ctx, name)?;
            match name {
                $(stringify!($name) => {
                    let req: $req = crate::error::read_request(payload)?;
                    let res: $res = $body(ctx, req)?;
                    Ok(serde_json::to_value(res)?)
                })+
                _ => Err(crate::ApiError::new("PERINTAH_TIDAK_DIKENAL").with("perintah", name)),
            }
        }
    };
}

pub(crate) use {commands, part};
