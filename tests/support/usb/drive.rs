//! A drive that is mounted on this machine.

use super::{Image, command, run};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// File system of a mounted drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// FAT32 by the kernel's own driver.
    Vfat,
    /// exFAT by exfat-fuse, where the kernel has no vfat.
    Exfat,
}

/// A real USB file system on a loop device; taken out when dropped. Needs root.
#[derive(Debug)]
pub struct Drive {
    /// Where it is mounted.
    path: PathBuf,
    kind: Kind,
    device: String,
    image: Image,
    mounted: bool,
    /// The link that makes it known as a USB drive.
    link: Option<PathBuf>,
}

impl Drive {
    /// A new empty drive of this size (at least 33 MB), mounted.
    ///
    /// # Panics
    /// When a program is missing (names the Debian package) or this user may not mount.
    #[must_use]
    pub fn mount(megabytes: u32) -> Self {
        let kind = if kernel_has_vfat() { Kind::Vfat } else { Kind::Exfat };
        let image = match kind {
            Kind::Vfat => Image::vfat(megabytes),
            Kind::Exfat => {
                let image = Image::blank(megabytes);
                run("exfatprogs", "mkfs.exfat", &[image.path().as_os_str()]);
                image
            }
        };
        let path = image.path().with_file_name("drive");
        std::fs::create_dir(&path).expect("a mount point");
        assert!(is_root(), "mounting a drive needs root: run this test as root");
        // --show and -f in one step, so that tests that run at the same time take different devices
        let file = image.path();
        let device = run("mount", "losetup", &[OsStr::new("-f"), OsStr::new("--show"), file.as_os_str()]);
        let mut drive =
            Self { path, kind, device: device.trim().to_owned(), image, mounted: false, link: None };
        drive.plug_in();
        drive
    }

    /// Gives its device the link by which udev tells USB drives from others, so that programs take it for one.
    ///
    /// # Panics
    /// When the link can't be made.
    #[must_use]
    pub fn as_usb(mut self) -> Self {
        let folder = Path::new("/dev/disk/by-id");
        std::fs::create_dir_all(folder).expect("the folder of links to drives");
        let name = self.device.rsplit('/').next().expect("a device");
        let link = folder.join(format!("usb-Saksama_uji-{name}"));
        std::os::unix::fs::symlink(&self.device, &link).expect("a link to the drive");
        self.link = Some(link);
        self
    }

    /// Where it is mounted.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its file system.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Takes it out and plugs it in again: what is read afterwards comes from the drive, not from memory.
    pub fn replug(&mut self) {
        self.take_out();
        self.plug_in();
    }

    /// Pulls it out without a word: the process that is its file system ends. False where the kernel itself is the file
    /// system, which can't be ended.
    pub fn pull(&self) -> bool {
        if self.kind == Kind::Vfat {
            return false;
        }
        let path = self.path.to_string_lossy().into_owned();
        let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        let own = processes.filter(|entry| {
            let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).into_owned();
            line.starts_with("mount.exfat") && line.split('\0').any(|word| word == path)
        });
        let ids: Vec<_> = own.map(|entry| entry.file_name()).collect();
        let [id] = ids.as_slice() else { panic!("one process for {path}: {ids:?}") };
        run("procps", "kill", &[OsStr::new("-9"), id.as_os_str()]);
        true
    }

    /// Plugs it in again after it was pulled.
    pub fn plug_back(&mut self) {
        let _unmounted = command("umount").arg("-l").arg(&self.path).output();
        self.plug_in();
    }

    /// Takes it out and fails when the file system has any fault.
    pub fn assert_sound(mut self) {
        self.take_out();
        match self.kind {
            Kind::Vfat => self.image.assert_sound(),
            Kind::Exfat => {
                run("exfatprogs", "fsck.exfat", &[OsStr::new("-n"), self.image.path().as_os_str()]);
            }
        }
    }

    fn plug_in(&mut self) {
        let (device, path) = (OsStr::new(&self.device), self.path.as_os_str());
        match self.kind {
            Kind::Vfat => {
                let options = ["-t", "vfat", "-o", "utf8=1,shortname=mixed,flush"].map(OsStr::new);
                run("mount", "mount", &[&options[..], &[device, path]].concat());
            }
            Kind::Exfat => {
                run("exfat-fuse", "mount.exfat-fuse", &[device, path]);
            }
        }
        self.mounted = true;
    }

    fn take_out(&mut self) {
        run("mount", "umount", &[self.path.as_os_str()]);
        self.mounted = false;
    }
}

impl Drop for Drive {
    fn drop(&mut self) {
        if let Some(link) = &self.link {
            let _removed = std::fs::remove_file(link);
        }
        // A test that already fails should show its own fault, so these may fail in silence.
        if self.mounted {
            let _unmounted = command("umount").arg("-l").arg(&self.path).output();
        }
        // With the file still mounted lazily, the kernel frees the device when it can.
        let _freed = command("losetup").arg("-d").arg(&self.device).output();
    }
}

fn is_root() -> bool {
    run("coreutils", "id", &[OsStr::new("-u")]).trim() == "0"
}

/// True when this machine's kernel can mount vfat, now or after loading its module.
fn kernel_has_vfat() -> bool {
    let listed = || {
        let known = std::fs::read_to_string("/proc/filesystems").unwrap_or_default();
        known.lines().any(|line| line.trim() == "vfat")
    };
    // Without modprobe there are no modules to load either.
    listed() || {
        let _loaded = command("modprobe").args(["-q", "vfat"]).output();
        listed()
    }
}
