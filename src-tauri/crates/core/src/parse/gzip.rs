//! Unpacks feeds that were compressed twice: some servers store them so, and compress them again on the way.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// No feed is longer; a bomb is.
const LARGEST: usize = 32 << 20;

/// And none shrinks further than this.
const STEEPEST: usize = 200;

/// The contents of `bytes` if they are gzip.
pub(super) fn unpack(bytes: &[u8]) -> Option<Vec<u8>> {
    let [0x1f, 0x8b, 8, flags, _, _, _, _, _, _, rest @ ..] = bytes else { return None };
    let mut body = rest;
    if flags & 4 != 0 {
        let length = usize::from(u16::from_le_bytes([*body.first()?, *body.get(1)?]));
        body = body.get(2 + length..)?;
    }
    // A name and a comment, each ended by a nought.
    for flag in [8, 16] {
        if flags & flag != 0 {
            body = &body[memchr::memchr(0, body)? + 1..];
        }
    }
    if flags & 2 != 0 {
        body = body.get(2..)?;
    }
    let limit = LARGEST.min(bytes.len().saturating_mul(STEEPEST));
    match decompress_to_vec_with_limit(body, limit) {
        Ok(unpacked) => Some(unpacked),
        // What came before the fault is kept.
        Err(error) => Some(error.output).filter(|output| !output.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec;

    use super::*;

    #[test]
    fn packed_bytes_are_unpacked_and_others_left_alone() {
        let mut packed = vec![0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3];
        packed.extend(b"feed.xml\0");
        packed.extend(compress_to_vec(b"<rss/>", 6));

        assert_eq!(unpack(&packed).as_deref(), Some(b"<rss/>".as_slice()));
        assert_eq!(unpack(b"<rss/>"), None);
        assert_eq!(unpack(&packed[..12]), None);
    }

    #[test]
    fn a_bomb_is_not_unpacked_whole() {
        let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
        packed.extend(compress_to_vec(&vec![b' '; 8 << 20], 9));

        assert!(unpack(&packed).is_none_or(|unpacked| unpacked.len() <= packed.len() * STEEPEST));
    }
}
