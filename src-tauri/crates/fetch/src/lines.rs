//! Cuts a stream of bytes into lines, in bounded memory.
//!
//! A line ends with `\n`, `\r` or both (the HTML standard's streams of events allow all three), and an end may be torn between
//! two pieces. A line that is broken off by the end of the stream is none.

use std::collections::VecDeque;

/// A line without an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Endless;

/// Bytes on their way to being lines.
#[derive(Debug)]
pub(crate) struct Lines {
    /// Of a line no more than this is kept.
    kept: usize,
    /// A line that is longer than this is given up.
    longest: u64,
    line: Vec<u8>,
    length: u64,
    after_return: bool,
    ready: VecDeque<String>,
}

impl Lines {
    pub(crate) fn new(kept: usize, longest: u64) -> Self {
        Self { kept, longest, line: Vec::new(), length: 0, after_return: false, ready: VecDeque::new() }
    }

    /// Takes the next bytes.
    pub(crate) fn push(&mut self, mut bytes: &[u8]) -> Result<(), Endless> {
        while let Some(first) = bytes.first() {
            if std::mem::take(&mut self.after_return) && *first == b'\n' {
                bytes = &bytes[1..];
                continue;
            }
            let Some(end) = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
                return self.keep(bytes);
            };
            self.keep(&bytes[..end])?;
            self.after_return = bytes[end] == b'\r';
            self.ready.push_back(String::from_utf8_lossy(&self.line).into_owned());
            self.line.clear();
            self.length = 0;
            bytes = &bytes[end + 1..];
        }
        Ok(())
    }

    /// The next whole line.
    pub(crate) fn next(&mut self) -> Option<String> {
        self.ready.pop_front()
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), Endless> {
        self.length += bytes.len() as u64;
        if self.length > self.longest {
            return Err(Endless);
        }
        let room = self.kept.saturating_sub(self.line.len());
        self.line.extend_from_slice(&bytes[..bytes.len().min(room)]);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(pieces: &[&[u8]]) -> Vec<String> {
        let mut lines = Lines::new(100, 1_000);
        for piece in pieces {
            lines.push(piece).unwrap();
        }
        std::iter::from_fn(|| lines.next()).collect()
    }

    #[test]
    fn every_end_of_a_line_is_one_wherever_the_stream_is_torn() {
        let stream = b"one\ntwo\r\n\r\nthree\rfour\n\nleft";
        let whole = cut(&[stream]);

        assert_eq!(whole, ["one", "two", "", "three", "four", ""]);
        for at in 0..=stream.len() {
            assert_eq!(cut(&[&stream[..at], &stream[at..]]), whole, "torn at {at}");
        }
        let bytes: Vec<&[u8]> = stream.chunks(1).collect();
        assert_eq!(cut(&bytes), whole);
    }

    #[test]
    fn what_is_broken_off_is_no_line() {
        assert_eq!(cut(&[b"{\"event\":\"message\"}"]), [""; 0]);
    }

    #[test]
    fn a_long_line_is_cut_and_an_endless_one_given_up() {
        assert_eq!(cut(&[&[b'x'; 500], b"\n", b"next\n"]), ["x".repeat(100), "next".to_owned()]);

        let mut lines = Lines::new(100, 1_000);
        let refused = (0..).map(|_| lines.push(&[b'x'; 400])).take(3).last();

        assert_eq!(refused, Some(Err(Endless)));
        assert!(lines.line.capacity() < 1_000);
    }

    #[test]
    fn letters_that_are_none_are_replaced() {
        assert_eq!(cut(&[b"a\xffb\n", "ü\n".as_bytes()]), ["a\u{fffd}b", "ü"]);
    }
}
