//! How bodies are written: plain when short, compressed when that saves something.

use std::cell::RefCell;

use zstd::bulk::{Compressor, Decompressor};

thread_local! {
    // Setting up a context takes longer than packing an article.
    static PACKER: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) };
    static UNPACKER: RefCell<Option<Decompressor<'static>>> = const { RefCell::new(None) };
}

/// Shorter texts are not worth a compressor's header.
const WORTH_IT: usize = 400;
/// The fastest level still halves a news article.
const LEVEL: i32 = 1;
/// No body unpacks to more than this; a larger claim is damage.
const MOST: usize = 64 << 20;

/// A body as it is written. Packing takes longer than writing, so it is done before the library is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    pub(crate) codec: i64,
    pub(crate) bytes: Vec<u8>,
}

impl Packed {
    /// Packs `text`.
    pub fn new(text: &str) -> Self {
        if text.len() >= WORTH_IT
            && let Ok(bytes) = compress(text.as_bytes())
            && bytes.len() < text.len()
        {
            return Self { codec: 1, bytes };
        }
        Self { codec: 0, bytes: text.as_bytes().to_vec() }
    }

    /// The text.
    pub fn text(&self) -> String {
        unpack(self.codec, &self.bytes)
    }
}

/// The text; what cannot be unpacked is damage, and reads as an empty text rather than as a crash.
pub(crate) fn unpack(codec: i64, bytes: &[u8]) -> String {
    let unpacked = match codec {
        0 => bytes.to_vec(),
        1 => match decompress(bytes) {
            Ok(text) => text,
            Err(cause) => {
                tracing::error!(%cause, "a body could not be unpacked");
                Vec::new()
            }
        },
        _ => Vec::new(),
    };
    String::from_utf8(unpacked).unwrap_or_else(|damaged| String::from_utf8_lossy(damaged.as_bytes()).into_owned())
}

fn compress(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    PACKER.with_borrow_mut(|packer| {
        let packer = match packer {
            Some(packer) => packer,
            None => packer.insert(Compressor::new(LEVEL)?),
        };
        packer.compress(bytes)
    })
}

fn decompress(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let size = Decompressor::upper_bound(bytes).unwrap_or(MOST).min(MOST);
    UNPACKER.with_borrow_mut(|unpacker| {
        let unpacker = match unpacker {
            Some(unpacker) => unpacker,
            None => unpacker.insert(Decompressor::new()?),
        };
        unpacker.decompress(bytes, size)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_body_is_packed_and_comes_back_as_it_was() {
        let text = "<p>All the news that fits on a disk.</p>".repeat(100);

        let packed = Packed::new(&text);

        assert_eq!(packed.codec, 1);
        assert!(packed.bytes.len() < text.len() / 4);
        assert_eq!(unpack(packed.codec, &packed.bytes), text);
    }

    #[test]
    fn a_short_body_stays_plain() {
        assert_eq!(Packed::new("Short."), Packed { codec: 0, bytes: b"Short.".to_vec() });
    }

    #[test]
    fn damage_reads_as_an_empty_text() {
        assert_eq!(unpack(1, b"not compressed at all"), "");
    }
}
