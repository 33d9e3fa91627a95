//! What several tests share: the data beside the project, and a chance that can be repeated.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::{Path, PathBuf};

/// Test data from the wild, which lies beside the project on some machines.
pub fn corpora() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpora");
    let found = std::env::var_os("LONDON_DAILY_CORPORA").map(PathBuf::from).into_iter().chain([beside]).find(|path| path.is_dir());
    if found.is_none() {
        eprintln!("skipped: no corpora beside the project, and LONDON_DAILY_CORPORA names none");
    }
    found
}

/// The files in `folders` of the corpora and below, in order.
pub fn files_of(corpora: &Path, folders: &[&str]) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for folder in folders {
        collect(&corpora.join(folder), &mut paths);
    }
    paths.sort();
    paths
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(items) = std::fs::read_dir(folder) else { return };
    for path in items.flatten().map(|item| item.path()) {
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// What feeds and pages break on.
pub const SPOILERS: [&str; 22] = [
    "<",
    ">",
    "&",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "\"",
    "'",
    "</item>",
    "<item>",
    "</",
    "<?",
    "\u{0}",
    "&#x110000;",
    "é",
    "{",
    "\\u",
    "<a href=",
    "<script>",
    "</div>",
    "<p class=",
];

/// A small generator of chance (xorshift), so that the seeds mean the same everywhere.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// `bytes` with a few pieces cut, copied, swapped or replaced.
    pub fn spoil(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(60)).min(bytes.len());
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let copy = bytes[at..end].to_vec();
                    let to = self.below(bytes.len() + 1);
                    bytes.splice(to..to, copy);
                }
                3 => {
                    let spoiler = SPOILERS[self.below(SPOILERS.len())];
                    bytes.splice(at..at, spoiler.bytes());
                }
                4 => bytes[at..end].reverse(),
                _ => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte = self.below(256) as u8;
                    }
                }
            }
        }
        bytes
    }
}
