//! Unpacks a body while it arrives, and stops it when it grows too large.
//!
//! Bytes are counted on both sides of the unpacking, because `Content-Length` speaks of neither reliably. Servers that
//! call a plain body compressed, and gzip streams with rubbish behind their end, are common enough to be let through.

use std::fmt;

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::{Decompress, FlushDecompress, Status};
use zstd::stream::raw::{DParameter, Decoder as Zstd, Operation};

use crate::guard::beginning;

/// What we can unpack, in the order in which we like it.
pub(crate) const ACCEPT_ENCODING: &str = "gzip, br, zstd, deflate";

/// Text shrinks to a tenth, the dullest honest page to a hundredth.
pub(crate) const HIGHEST_RATIO: u64 = 200;

/// Below this, a high ratio harms nobody.
const RATIO_COUNTS_FROM: u64 = 1024 * 1024;

/// RFC 8878 (3.1.1.1.2) recommends that decoders take windows of 8 MiB, and RFC 9659 makes it the limit for HTTP.
const ZSTD_WINDOW_LOG: u32 = 23;

const STEP: usize = 32 * 1024;

/// Why a body cannot be had.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Spoiled {
    TooLarge,
    Bomb,
    /// The compressed stream ended before its end.
    CutShort,
    /// The compressed stream makes no sense.
    Unreadable(&'static str),
    /// Compressed in a way that we did not offer.
    UnknownEncoding(String),
}

/// A body under construction.
pub(crate) struct Unpacker {
    codec: Codec,
    bytes: Vec<u8>,
    /// Bytes that were taken out before the end.
    taken: u64,
    received: u64,
    limit: u64,
    scratch: Vec<u8>,
}

enum Codec {
    Plain,
    /// Waiting for the two bytes that tell what the server really sent.
    Undecided(Claim, Vec<u8>),
    Flate(Box<Decompress>, Flavour),
    Brotli(Box<BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>>),
    Zstd(Box<Zstd<'static>>, Frame),
    /// The stream has ended; what follows is rubbish.
    Ended,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    Gzip,
    Deflate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flavour {
    /// May have further members behind its end.
    Gzip,
    Single,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    Open,
    Complete,
}

impl fmt::Debug for Unpacker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unpacker").field("received", &self.received).field("unpacked", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl Unpacker {
    /// For a body with this `Content-Encoding` and, where known, this many bytes on their way.
    pub(crate) fn new(encoding: Option<&str>, expected: Option<u64>, limit: u64) -> Result<Self, Spoiled> {
        if expected.is_some_and(|expected| expected > limit) {
            return Err(Spoiled::TooLarge);
        }
        let codec = match encoding.map(|name| name.trim().to_ascii_lowercase()).as_deref() {
            None | Some("" | "identity" | "none" | "utf-8") => Codec::Plain,
            Some("gzip" | "x-gzip") => Codec::Undecided(Claim::Gzip, Vec::new()),
            Some("deflate") => Codec::Undecided(Claim::Deflate, Vec::new()),
            Some("br") => {
                let state = BrotliState::new(StandardAlloc::default(), StandardAlloc::default(), StandardAlloc::default());
                Codec::Brotli(Box::new(state))
            }
            Some("zstd") => Codec::Zstd(Box::new(zstd()?), Frame::Open),
            Some(other) => return Err(Spoiled::UnknownEncoding(beginning(other))),
        };
        // The length is a promise, not a fact: enough for nearly every feed, little to lose to a liar.
        let room = expected.unwrap_or(0).min(RATIO_COUNTS_FROM);
        let bytes = Vec::with_capacity(usize::try_from(room).unwrap_or(0));
        Ok(Self { codec, bytes, taken: 0, received: 0, limit, scratch: Vec::new() })
    }

    /// Bytes that came, as they travelled.
    pub(crate) fn received(&self) -> u64 {
        self.received
    }

    /// Gives what is unpacked by now and was not given before. It still counts towards the limit.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        self.taken += self.bytes.len() as u64;
        std::mem::take(&mut self.bytes)
    }

    /// Takes the next bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Spoiled> {
        self.received += bytes.len() as u64;
        match std::mem::replace(&mut self.codec, Codec::Ended) {
            Codec::Undecided(claim, mut start) => {
                start.extend_from_slice(bytes);
                if start.len() < 2 {
                    self.codec = Codec::Undecided(claim, start);
                    return Ok(());
                }
                self.codec = decide(claim, &start);
                self.unpack(&start)
            }
            codec => {
                self.codec = codec;
                self.unpack(bytes)
            }
        }
    }

    /// The whole body, once all of it has come.
    pub(crate) fn finish(self) -> Result<Vec<u8>, Spoiled> {
        match self.codec {
            Codec::Plain | Codec::Ended | Codec::Zstd(_, Frame::Complete) => Ok(self.bytes),
            // One byte cannot be compressed, so it is the body.
            Codec::Undecided(_, start) => Ok(start),
            // An empty body is empty in any encoding.
            Codec::Flate(..) | Codec::Brotli(_) | Codec::Zstd(_, Frame::Open) if self.received == 0 => Ok(self.bytes),
            Codec::Flate(..) | Codec::Brotli(_) | Codec::Zstd(_, Frame::Open) => Err(Spoiled::CutShort),
        }
    }

    /// What there is of it, whole or not.
    pub(crate) fn so_far(self) -> Vec<u8> {
        self.bytes
    }

    fn unpack(&mut self, mut input: &[u8]) -> Result<(), Spoiled> {
        if matches!(self.codec, Codec::Plain) {
            return self.keep_plain(input);
        }
        self.scratch.resize(STEP, 0);
        loop {
            let step = step(&mut self.codec, input, &mut self.scratch)?;
            input = &input[step.read..];
            self.keep(step.written)?;
            if step.ended {
                match &mut self.codec {
                    Codec::Flate(inflate, Flavour::Gzip) if input.starts_with(&GZIP_MAGIC) => {
                        **inflate = Decompress::new_gzip(15);
                    }
                    Codec::Zstd(_, frame) => {
                        *frame = Frame::Complete;
                        if input.is_empty() {
                            return Ok(());
                        }
                    }
                    codec => {
                        *codec = Codec::Ended;
                        return Ok(());
                    }
                }
            } else if step.read == 0 && step.written == 0 || input.is_empty() && step.written < STEP {
                return Ok(());
            }
        }
    }

    fn keep_plain(&mut self, input: &[u8]) -> Result<(), Spoiled> {
        if self.taken + (self.bytes.len() + input.len()) as u64 > self.limit {
            return Err(Spoiled::TooLarge);
        }
        self.bytes.extend_from_slice(input);
        Ok(())
    }

    fn keep(&mut self, written: usize) -> Result<(), Spoiled> {
        let total = self.taken + (self.bytes.len() + written) as u64;
        if total > RATIO_COUNTS_FROM && total / HIGHEST_RATIO > self.received {
            return Err(Spoiled::Bomb);
        }
        if total > self.limit {
            return Err(Spoiled::TooLarge);
        }
        self.bytes.extend_from_slice(&self.scratch[..written]);
        Ok(())
    }
}

const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

fn decide(claim: Claim, start: &[u8]) -> Codec {
    match claim {
        Claim::Gzip if start.starts_with(&GZIP_MAGIC) => Codec::Flate(Box::new(Decompress::new_gzip(15)), Flavour::Gzip),
        Claim::Gzip => Codec::Plain,
        // "deflate" is zlib by the standard and bare deflate by an old mistake of many servers.
        Claim::Deflate => Codec::Flate(Box::new(Decompress::new(has_zlib_header(start))), Flavour::Single),
    }
}

fn has_zlib_header(start: &[u8]) -> bool {
    start[0] & 0x0f == 8 && (u16::from(start[0]) << 8 | u16::from(start[1])) % 31 == 0
}

fn zstd() -> Result<Zstd<'static>, Spoiled> {
    let mut decoder = Zstd::new().map_err(|_| Spoiled::Unreadable("zstd"))?;
    decoder.set_parameter(DParameter::WindowLogMax(ZSTD_WINDOW_LOG)).map_err(|_| Spoiled::Unreadable("zstd"))?;
    Ok(decoder)
}

struct Step {
    read: usize,
    written: usize,
    ended: bool,
}

fn step(codec: &mut Codec, input: &[u8], output: &mut [u8]) -> Result<Step, Spoiled> {
    match codec {
        // Plain bodies never come here, and an undecided one was decided before.
        Codec::Plain | Codec::Undecided(..) | Codec::Ended => Ok(Step { read: input.len(), written: 0, ended: true }),
        Codec::Flate(inflate, _) => {
            let (read, written) = (inflate.total_in(), inflate.total_out());
            let status = inflate.decompress(input, output, FlushDecompress::None).map_err(|_| Spoiled::Unreadable("gzip or deflate"))?;
            Ok(Step {
                read: (inflate.total_in() - read) as usize,
                written: (inflate.total_out() - written) as usize,
                ended: status == Status::StreamEnd,
            })
        }
        Codec::Brotli(state) => {
            let (mut left, mut read, mut room, mut written, mut total) = (input.len(), 0, output.len(), 0, 0);
            match BrotliDecompressStream(&mut left, &mut read, input, &mut room, &mut written, output, &mut total, state) {
                BrotliResult::ResultSuccess => Ok(Step { read, written, ended: true }),
                BrotliResult::NeedsMoreInput | BrotliResult::NeedsMoreOutput => Ok(Step { read, written, ended: false }),
                BrotliResult::ResultFailure => Err(Spoiled::Unreadable("brotli")),
            }
        }
        Codec::Zstd(decoder, frame) => {
            if *frame == Frame::Complete && !input.is_empty() {
                decoder.reinit().map_err(|_| Spoiled::Unreadable("zstd"))?;
                *frame = Frame::Open;
            }
            let status = decoder.run_on_buffers(input, output).map_err(|_| Spoiled::Unreadable("zstd"))?;
            Ok(Step { read: status.bytes_read, written: status.bytes_written, ended: status.remaining == 0 })
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    const LIMIT: u64 = 8 * 1024 * 1024;

    const ITEMS_BR: &[u8] = include_bytes!("../tests/data/items.br");
    const ZEROS_BR: &[u8] = include_bytes!("../tests/data/zeros-16-mib.br");

    fn news() -> Vec<u8> {
        items(40_000)
    }

    fn items(count: u32) -> Vec<u8> {
        (0..count).flat_map(|line| format!("<item>{}</item>\n", line.wrapping_mul(2_654_435_761)).into_bytes()).collect()
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn unpacked(encoding: &str, bytes: &[u8], pieces: usize) -> Result<Vec<u8>, Spoiled> {
        let mut unpacker = Unpacker::new(Some(encoding), None, LIMIT)?;
        for piece in bytes.chunks(pieces) {
            unpacker.push(piece)?;
        }
        unpacker.finish()
    }

    #[test]
    fn every_encoding_is_unpacked_whatever_the_pieces_it_comes_in() {
        let news = news();
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(&news).unwrap();
        let mut bare = DeflateEncoder::new(Vec::new(), Compression::default());
        bare.write_all(&news).unwrap();

        for (encoding, bytes) in [
            ("gzip", gzip(&news)),
            ("X-GZIP", gzip(&news)),
            ("deflate", zlib.finish().unwrap()),
            ("deflate", bare.finish().unwrap()),
            ("zstd", zstd::encode_all(&news[..], 3).unwrap()),
            ("identity", news.clone()),
        ] {
            for pieces in [1, 7, 16_384, bytes.len()] {
                assert!(unpacked(encoding, &bytes, pieces).unwrap() == news, "{encoding} in pieces of {pieces}");
            }
        }
    }

    #[test]
    fn brotli_is_unpacked_whatever_the_pieces_it_comes_in() {
        for pieces in [1, 7, 1000, ITEMS_BR.len()] {
            assert!(unpacked("br", ITEMS_BR, pieces).unwrap() == items(2000), "in pieces of {pieces}");
        }
    }

    #[test]
    fn a_stream_of_several_members_is_one_body() {
        let twice = [gzip(b"one "), gzip(b"two")].concat();
        let frames = [zstd::encode_all(&b"one "[..], 1).unwrap(), zstd::encode_all(&b"two"[..], 1).unwrap()].concat();

        assert_eq!(unpacked("gzip", &twice, twice.len()).unwrap(), b"one two");
        assert_eq!(unpacked("zstd", &frames, 5).unwrap(), b"one two");
        assert_eq!(unpacked("zstd", &frames, frames.len()).unwrap(), b"one two");
    }

    #[test]
    fn rubbish_behind_a_compressed_body_is_ignored() {
        let bytes = [gzip(b"news"), b"\r\n<!-- served by a mule -->".to_vec()].concat();

        assert_eq!(unpacked("gzip", &bytes, bytes.len()).unwrap(), b"news");
        assert_eq!(unpacked("gzip", &bytes, 1).unwrap(), b"news");
    }

    #[test]
    fn a_plain_body_that_calls_itself_gzip_is_taken_as_it_is() {
        assert_eq!(unpacked("gzip", b"<rss/>", 1).unwrap(), b"<rss/>");
    }

    #[test]
    fn an_empty_body_is_empty_in_any_encoding() {
        for encoding in ["", "gzip", "deflate", "br", "zstd"] {
            assert_eq!(unpacked(encoding, b"", 1).unwrap(), b"", "{encoding}");
        }
    }

    #[test]
    fn a_compressed_body_that_stops_early_is_cut_short() {
        let news = news();
        let zstd = zstd::encode_all(&news[..], 3).unwrap();
        let gzip = gzip(&news);

        assert_eq!(unpacked("gzip", &gzip[..gzip.len() / 2], 1000), Err(Spoiled::CutShort));
        assert_eq!(unpacked("zstd", &zstd[..zstd.len() / 2], 1000), Err(Spoiled::CutShort));
        assert_eq!(unpacked("br", &ITEMS_BR[..ITEMS_BR.len() / 2], 1000), Err(Spoiled::CutShort));
    }

    #[test]
    fn a_damaged_body_is_unreadable() {
        let mut bytes = gzip(&news());
        let middle = bytes.len() / 2;
        bytes[middle..middle + 64].fill(0xff);

        assert!(matches!(unpacked("gzip", &bytes, 4096), Err(Spoiled::Unreadable(_) | Spoiled::CutShort)));
        assert!(matches!(unpacked("zstd", b"not zstd at all", 4096), Err(Spoiled::Unreadable(_))));
        assert!(matches!(unpacked("br", &[0xff; 64], 4096), Err(Spoiled::Unreadable(_))));
    }

    #[test]
    fn no_damage_of_any_kind_stops_the_unpacking_from_ending() {
        let items = items(200);
        let whole = [("gzip", gzip(&items)), ("zstd", zstd::encode_all(&items[..], 3).unwrap()), ("br", ITEMS_BR.to_vec())];
        let mut chance = 1_u32;
        let mut next = |below: usize| {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (chance >> 8) as usize % below
        };

        for round in 0..3000 {
            let (encoding, bytes) = &whole[round % whole.len()];
            let mut damaged = bytes.clone();
            for _ in 0..=next(4) {
                let at = next(damaged.len());
                damaged[at] = next(256) as u8;
            }
            damaged.truncate(1 + next(bytes.len() * 2).min(damaged.len() - 1));
            let pieces = 1 + next(2000);
            if let Ok(body) = unpacked(encoding, &damaged, pieces) {
                assert!(body.len() as u64 <= LIMIT);
            }
        }
    }

    #[test]
    fn a_bomb_is_defused_long_before_it_fills_the_limit() {
        let bomb = gzip(&vec![b' '; 16 * 1024 * 1024]);
        let zstd_bomb = zstd::encode_all(&vec![0; 16 * 1024 * 1024][..], 3).unwrap();

        for (encoding, bytes) in [("gzip", bomb), ("zstd", zstd_bomb), ("br", ZEROS_BR.to_vec())] {
            let mut unpacker = Unpacker::new(Some(encoding), None, u64::MAX).unwrap();
            let end = bytes.chunks(256).find_map(|piece| unpacker.push(piece).err());
            assert_eq!(end, Some(Spoiled::Bomb), "{encoding}");
            assert!(unpacker.bytes.len() < 4 * 1024 * 1024, "{encoding}");
        }
    }

    #[test]
    fn a_body_over_the_limit_is_refused_by_its_length_or_by_its_bytes() {
        assert_eq!(Unpacker::new(None, Some(11), 10).unwrap_err(), Spoiled::TooLarge);

        let mut plain = Unpacker::new(None, None, 10).unwrap();
        plain.push(&[b'x'; 10]).unwrap();
        assert_eq!(plain.push(b"x"), Err(Spoiled::TooLarge));

        let mut packed = Unpacker::new(Some("gzip"), None, 1000).unwrap();
        assert_eq!(packed.push(&gzip(&news()[..2000])), Err(Spoiled::TooLarge));
    }

    #[test]
    fn an_encoding_that_we_did_not_offer_is_named() {
        assert_eq!(Unpacker::new(Some("compress"), None, LIMIT).unwrap_err(), Spoiled::UnknownEncoding("compress".into()));
    }
}
