//! A table of places.

use super::{Place, judge};

/// As the kernel writes it: two mounts on one place, a name with a space.
const MOUNTS: &str = r"22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /proc rw - proc proc rw
40 22 8:17 / /media/sari/USB\040KANTOR rw,nosuid shared:20 - vfat /dev/sdb1 rw
41 22 8:18 / /media/sari/KARTU rw - exfat /dev/sdc1 rw
50 22 0:50 / /mnt/kantor rw - nfs4 server:/ekspor rw
51 22 0:51 / /mnt/bersama rw - cifs //server/bersama rw
52 22 0:52 / /mnt/jauh rw - fuse.sshfs sari@server:/ rw
53 22 0:53 / /mnt/tuan rw - 9p host rw
54 22 0:54 / /mnt/awan rw - fuse.rclone awan: rw
55 22 8:2 / /mnt/kantor/lokal rw - xfs /dev/sda2 rw
56 22 0:56 / /mnt/ganti rw - nfs server:/ganti rw
57 22 8:3 / /mnt/ganti rw - ext4 /dev/sda3 rw
58 22 0:58 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
59 22 0:59 / /mnt/sandi rw - fuse.gocryptfs gocryptfs rw
";

fn told(folder: &str, mounts: &str) -> Option<(String, String)> {
    let found = judge(&Place { folder, mounts, ..Place::default() })?;
    assert_eq!(found.data["folder"], folder);
    Some((found.kode, found.data["layanan"].clone()))
}

#[test]
fn drives_of_this_computer_are_good() {
    for folder in [
        "/rumah/sari/.local/share/saksama",
        "/mnt/kantor/lokal/saksama",
        "/mnt/ganti/saksama",
        "/mnt/sandi/saksama",
        "/mnt/kantoran",
        "/rumah/sari/Dropboxer/saksama",
        "/rumah/sari/catatan onedrive/saksama",
        r"C:\Users\Sari\AppData\Local\saksama",
        r"\\?\C:\Users\Sari\AppData\Local\saksama",
        r"D:\saksama",
    ] {
        assert_eq!(told(folder, MOUNTS), None, "{folder}");
    }
}

#[test]
fn shares_of_a_network_are_told() {
    for (folder, kind) in [
        (r"\\server\bersama\saksama", "UNC"),
        // what Windows makes of a letter that stands for a share
        (r"\\?\UNC\server\bersama\saksama", "UNC"),
        ("//server/bersama/saksama", "UNC"),
        ("/mnt/kantor/saksama", "nfs4"),
        ("/mnt/bersama/saksama", "cifs"),
        ("/mnt/jauh/saksama", "fuse.sshfs"),
        ("/mnt/tuan", "9p"),
        ("/run/user/1000/gvfs/smb-share:server=s,share=b/saksama", "fuse.gvfsd-fuse"),
    ] {
        let expected = ("FOLDER_DATA_DI_JARINGAN".into(), kind.into());
        assert_eq!(told(folder, MOUNTS), Some(expected), "{folder}");
    }
}

#[test]
fn synced_folders_are_told_with_who_syncs() {
    for (folder, by) in [
        (r"C:\Users\Sari\OneDrive\Dokumen\saksama", "OneDrive"),
        (r"C:\Users\Sari\OneDrive - Dinas Kominfo\saksama", "OneDrive"),
        (r"\\?\C:\Users\Sari\Dropbox (Kantor)\saksama", "Dropbox"),
        (r"C:\Users\Sari\iCloudDrive\saksama", "iCloud"),
        (r"G:\My Drive\saksama", "Google Drive"),
        (r"G:\Drive Saya\saksama", "Google Drive"),
        ("/rumah/sari/Nextcloud/saksama", "Nextcloud"),
        ("/rumah/sari/Google Drive/saksama", "Google Drive"),
        ("/mnt/awan/saksama", "rclone"),
    ] {
        let expected = ("FOLDER_DATA_TERSINKRON".into(), by.into());
        assert_eq!(told(folder, MOUNTS), Some(expected), "{folder}");
    }
    // Named by the system, or by what lies in it, whatever it is called.
    let synced = [("OneDrive", r"D:\Kantor Awan\".to_owned())];
    let at = |folder| judge(&Place { folder, synced: &synced, ..Place::default() });
    assert_eq!(at(r"\\?\D:\Kantor Awan\saksama").unwrap().data["layanan"], "OneDrive");
    assert_eq!(at(r"D:\Kantor Awan Lain\saksama"), None);
    let marked = Place { folder: "/data/bersama/saksama", marks: &[".stfolder"], ..Place::default() };
    assert_eq!(judge(&marked).unwrap().data["layanan"], "Syncthing");
}

#[test]
fn usb_drives_are_told() {
    for folder in ["/media/sari/USB KANTOR/saksama", "/media/sari/KARTU"] {
        assert_eq!(told(folder, MOUNTS).unwrap().0, "FOLDER_DATA_DI_USB", "{folder}");
    }
}
