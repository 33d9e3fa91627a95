//! Tells drives of this machine from those that are reached over a network.
//!
//! SQLite's write-ahead log shares memory between programs, which no network drive can do between machines: two machines would each
//! believe their own. There the older rollback journal is used, which needs locks alone; it is slower, and reading waits for writing.

use std::path::Path;

/// What a library is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drive {
    /// A disk of this machine.
    Local,
    /// One that is reached over a network.
    Network,
}

/// The drive of a folder. What cannot be found out is taken for a disk.
pub(crate) fn of(folder: &Path) -> Drive {
    #[cfg(target_os = "linux")]
    if let Ok(system) = rustix::fs::statfs(folder) {
        return of_kind(system.f_type as u64);
    }
    #[cfg(windows)]
    if folder.to_string_lossy().starts_with(r"\\") {
        return Drive::Network;
    }
    let _ = folder;
    Drive::Local
}

/// By the number of a file system, as `statfs(2)` and the kernel's `magic.h` list them.
#[cfg(target_os = "linux")]
fn of_kind(number: u64) -> Drive {
    const NFS: u64 = 0x6969;
    const SMB: u64 = 0x517B;
    const SMB2: u64 = 0xFE53_4D42;
    const CIFS: u64 = 0xFF53_4D42;
    const CEPH: u64 = 0x00C3_6400;
    const CODA: u64 = 0x7375_7245;
    const AFS: u64 = 0x5346_414F;
    const KAFS: u64 = 0x6B41_4653;
    const PLAN_9: u64 = 0x0102_1997;
    // Also disks of this machine, such as NTFS's, but above all sshfs and its like; slower is better than wrong.
    const FUSE: u64 = 0x6573_5546;
    match number & 0xFFFF_FFFF {
        NFS | SMB | SMB2 | CIFS | CEPH | CODA | AFS | KAFS | PLAN_9 | FUSE => Drive::Network,
        _ => Drive::Local,
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn network_drives_are_known_by_their_numbers() {
        assert_eq!(of_kind(0x6969), Drive::Network);
        // As a signed number of 32 bits it came with its sign on some machines.
        assert_eq!(of_kind(0xFFFF_FFFF_FF53_4D42), Drive::Network);
        assert_eq!(of_kind(0xEF53), Drive::Local, "ext4");
        assert_eq!(of_kind(0x0102_1994), Drive::Local, "tmpfs");
    }

    #[test]
    fn a_folder_that_is_not_there_is_taken_for_a_disk() {
        assert_eq!(of(Path::new("/nowhere/at/all")), Drive::Local);
    }
}
