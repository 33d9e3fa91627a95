//! The Speech Synthesis Interface Protocol, as far as reading aloud needs it: lines of text over a socket.
//!
//! A reply is lines that begin with the same three digits; the last one has a space behind them, the others a hyphen. Replies
//! that begin with 7 are events, which may come between any two others. A text to be said ends with a line that holds a full stop
//! alone, and a line of it that begins with one gets a second (SSIP, the manual of speech-dispatcher, "Commands" and "Events").

/// Lines are short; whoever sends more without an end is no speech server.
pub const LONGEST_LINE: usize = 64 * 1024;
/// Lines of one reply: a server with every variant of every voice lists some 13,000.
pub const MOST_LINES: usize = 100_000;

/// A reply, or an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Three digits.
    pub code: u16,
    /// What stands behind them, one for each line; the last one is for people.
    pub lines: Vec<String>,
}

impl Reply {
    /// Whether the server did what it was asked.
    pub fn is_well(&self) -> bool {
        (200..300).contains(&self.code)
    }

    /// Whether nobody asked for it.
    pub fn is_event(&self) -> bool {
        (700..800).contains(&self.code)
    }
}

/// Puts replies together from lines.
#[derive(Debug, Default)]
pub struct Replies(Option<Reply>);

/// What came is not this protocol.
#[derive(Debug, PartialEq, Eq)]
pub struct Garbage;

impl Replies {
    /// Takes a line without its end, and answers the reply that it completes.
    pub fn take(&mut self, line: &str) -> Result<Option<Reply>, Garbage> {
        let (code, rest) = line.split_at_checked(3).ok_or(Garbage)?;
        let code: u16 = code.parse().ok().filter(|_| code.bytes().all(|byte| byte.is_ascii_digit())).ok_or(Garbage)?;
        let is_last = match rest.as_bytes().first() {
            Some(b' ') => true,
            Some(b'-') => false,
            _ => return Err(Garbage),
        };
        let mut reply = self.0.take().unwrap_or(Reply { code, lines: Vec::new() });
        if reply.code != code || reply.lines.len() >= MOST_LINES {
            return Err(Garbage);
        }
        reply.lines.push(rest[1..].to_owned());
        if is_last {
            return Ok(Some(reply));
        }
        self.0 = Some(reply);
        Ok(None)
    }
}

/// A text as it is sent behind `SPEAK`, its end included.
pub fn message(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for line in text.lines() {
        if line.starts_with('.') {
            out.push('.');
        }
        out.push_str(line);
        out.push_str("\r\n");
    }
    out.push_str(".\r\n");
    out
}

/// A rate, -100 to 100, for a speed in per cent of the usual one.
///
/// The server's scale has no unit. Its module for eSpeak NG, which is the usual one, makes 80 words a minute of -100, 170 of 0 and 390
/// of 100, in a straight line on either side.
pub fn rate(speed: u16) -> i32 {
    let words = 170.0 * f64::from(speed) / 100.0;
    let rate = if words < 170.0 { (words - 170.0) / (170.0 - 80.0) } else { (words - 170.0) / (390.0 - 170.0) };
    (rate * 100.0).round().clamp(-100.0, 100.0) as i32
}

/// A voice of `LIST SYNTHESIS_VOICES`: name, language and variant, with tabs between them. Variants of a voice (its croak, its
/// whisper) are no voices for a newspaper.
pub fn voice(line: &str) -> Option<(String, String)> {
    let mut parts = line.split('\t');
    let (name, language, variant) = (parts.next()?, parts.next()?, parts.next().unwrap_or("none"));
    let is_plain = !name.contains('+') && (variant == "none" || variant.is_empty());
    (is_plain && !name.is_empty()).then(|| (name.to_owned(), language.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_ends_with_a_line_that_has_a_space_behind_its_number() {
        let mut replies = Replies::default();

        assert_eq!(replies.take("225-17"), Ok(None));
        let reply = replies.take("225 OK MESSAGE QUEUED").unwrap().unwrap();
        assert_eq!((reply.code, reply.lines), (225, vec!["17".to_owned(), "OK MESSAGE QUEUED".to_owned()]));
        assert!(replies.take("300 ERR").unwrap().is_some_and(|reply| !reply.is_well()));
        assert!(replies.take("701 BEGIN").unwrap().is_some_and(|reply| reply.is_event()));
    }

    #[test]
    fn what_is_no_reply_is_called_garbage() {
        for line in ["", "x", "HTTP/1.1 400 Bad Request", "2255 a", "22", "+25 a", "äöü a"] {
            assert_eq!(Replies::default().take(line), Err(Garbage), "{line}");
        }
        let mut replies = Replies::default();
        replies.take("225-17").unwrap();
        assert_eq!(replies.take("230 OK"), Err(Garbage));
    }

    #[test]
    fn a_line_of_text_that_begins_with_a_full_stop_does_not_end_the_text() {
        assert_eq!(message("One.\n.\n.two"), "One.\r\n..\r\n..two\r\n.\r\n");
        assert_eq!(message(""), ".\r\n");
    }

    #[test]
    fn speeds_become_rates_within_the_scale() {
        assert_eq!([25, 50, 100, 150, 200, 400].map(rate), [-100, -94, 0, 39, 77, 100]);
    }

    #[test]
    fn variants_of_a_voice_are_left_out() {
        assert_eq!(voice("German\tde\tnone"), Some(("German".to_owned(), "de".to_owned())));
        assert_eq!(voice("German+Croak\tde\tnone"), None);
        assert_eq!(voice("German\tde\tcroak"), None);
        assert_eq!(voice("OK VOICE LIST SENT"), None);
    }
}
