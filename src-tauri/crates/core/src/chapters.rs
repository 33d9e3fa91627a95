//! Chapters of a recording, as publishers write them: in the feed, in a file beside it, in the recording, in its notes.

use serde::Deserialize;

/// A chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Where it begins, in seconds.
    pub starts_at: f64,
    /// Its title. Plain text.
    pub title: String,
    /// A page about it.
    pub url: Option<String>,
}

/// Chapters of one recording.
const MOST: usize = 500;
const LONGEST_TITLE: usize = 300;

/// Chapters in the podcast namespace's JSON (`application/json+chapters`, version 1.2): `chapters`, each with `startTime` in
/// seconds and a `title`. Those that are not for the table of contents (`toc: false`) are left out.
pub fn in_json(document: &str) -> Vec<Chapter> {
    #[derive(Deserialize)]
    struct Document {
        chapters: Vec<serde_json::Value>,
    }
    let Ok(Document { chapters }) = serde_json::from_str(document) else { return Vec::new() };
    let read = |chapter: &serde_json::Value| {
        let starts_at = chapter["startTime"].as_f64().or_else(|| seconds(chapter["startTime"].as_str()?))?;
        let listed = chapter["toc"].as_bool().unwrap_or(true);
        listed.then(|| of(starts_at, chapter["title"].as_str().unwrap_or_default(), chapter["url"].as_str()))?
    };
    in_order(chapters.iter().filter_map(read).collect())
}

/// Writes chapters as [`in_json`] reads them.
pub fn to_json(chapters: &[Chapter]) -> String {
    let one = |chapter: &Chapter| serde_json::json!({ "startTime": chapter.starts_at, "title": chapter.title, "url": chapter.url });
    serde_json::json!({ "version": "1.2.0", "chapters": chapters.iter().map(one).collect::<Vec<_>>() }).to_string()
}

/// A chapter of these parts, if they make one.
pub fn of(starts_at: f64, title: &str, url: Option<&str>) -> Option<Chapter> {
    let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_TITLE).collect();
    let url = url.map(str::trim).filter(|url| url.starts_with("https://") || url.starts_with("http://")).map(str::to_owned);
    (starts_at.is_finite() && starts_at >= 0.0 && !title.is_empty()).then_some(Chapter { starts_at, title, url })
}

/// Chapters as notes name them: lines that begin with a time, at least two of them and in order.
pub fn in_notes(text: &str) -> Vec<Chapter> {
    let chapters: Vec<Chapter> = text
        .lines()
        .filter_map(|line| {
            let line = line.trim().trim_start_matches(['(', '[']);
            let end = line.find(|letter: char| !letter.is_ascii_digit() && letter != ':')?;
            let starts_at = seconds(&line[..end])?;
            of(starts_at, line[end..].trim_start_matches([')', ']', ' ', '-', '–', '—', ':', '|']), None)
        })
        .take(MOST)
        .collect();
    let is_in_order = chapters.windows(2).all(|pair| pair[0].starts_at < pair[1].starts_at);
    if chapters.len() >= 2 && is_in_order { chapters } else { Vec::new() }
}

/// A time as people and Podlove's Simple Chapters write it: `12:34`, `1:02:03`, `00:12:34.567`.
pub fn seconds(time: &str) -> Option<f64> {
    let (whole, fraction) = time.trim().split_once('.').unwrap_or((time.trim(), ""));
    let fraction = if fraction.is_empty() { 0.0 } else { format!("0.{fraction}").parse().ok()? };
    let parts = whole.split(':').map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 3)).collect::<Option<Vec<_>>>()?;
    match parts.as_slice() {
        [minutes, seconds] if *seconds < 60 => Some(f64::from(minutes * 60 + seconds) + fraction),
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => Some(f64::from(hours * 3_600 + minutes * 60 + seconds) + fraction),
        _ => None,
    }
}

/// How many bytes the ID3 tag at the beginning of a recording takes, its header included; 0 where there is none.
pub fn id3_length(head: &[u8]) -> usize {
    match head {
        [b'I', b'D', b'3', 3 | 4, _, _, a, b, c, d, ..] if (a | b | c | d) & 0x80 == 0 => 10 + synchsafe([*a, *b, *c, *d]),
        _ => 0,
    }
}

/// Chapters in the ID3 tag at the beginning of a recording: its `CHAP` frames (ID3v2 Chapter Frame Addendum 1.0), each with an element's
/// name, four numbers of which the first is its beginning in milliseconds, and frames of its own of which `TIT2` is its title.
pub fn in_id3(bytes: &[u8]) -> Vec<Chapter> {
    let length = id3_length(bytes);
    let (Some(version), Some(flags), Some(tag)) = (bytes.get(3), bytes.get(5), bytes.get(10..length.min(bytes.len()).max(10))) else {
        return Vec::new();
    };
    // Unsynchronised tags are of another age, and so are extended headers.
    if length == 0 || flags & 0xc0 != 0 {
        return Vec::new();
    }
    let chapters = frames(tag, *version).filter(|(name, _)| name == b"CHAP").take(MOST).filter_map(|(_, body)| {
        let name_ends = body.iter().position(|byte| *byte == 0)?;
        let times = body.get(name_ends + 1..name_ends + 17)?;
        let starts_at = u32::from_be_bytes([times[0], times[1], times[2], times[3]]);
        let title = frames(&body[name_ends + 17..], *version).find(|(name, _)| name == b"TIT2").map(|(_, text)| words(text))?;
        of(f64::from(starts_at) / 1_000.0, &title, None)
    });
    in_order(chapters.collect())
}

/// The frames of a tag, as far as they can be read.
fn frames(mut tag: &[u8], version: u8) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    std::iter::from_fn(move || {
        let (header, rest) = tag.split_at_checked(10)?;
        let name: [u8; 4] = header[..4].try_into().ok()?;
        let size: [u8; 4] = header[4..8].try_into().ok()?;
        // Padding is zeros.
        if name[0] == 0 {
            return None;
        }
        let size = if version == 4 { synchsafe(size) } else { u32::from_be_bytes(size) as usize };
        let (body, after) = rest.split_at_checked(size)?;
        tag = after;
        Some((name, body))
    })
}

/// Four bytes of seven bits each.
fn synchsafe(bytes: [u8; 4]) -> usize {
    bytes.iter().fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f))
}

/// A text frame: one byte says how it is written.
fn words(text: &[u8]) -> String {
    let Some((encoding, text)) = text.split_first() else { return String::new() };
    let read = match encoding {
        0 => text.iter().map(|byte| char::from(*byte)).collect(),
        1 => encoding_rs::UTF_16LE.decode(text).0.into_owned(),
        2 => encoding_rs::UTF_16BE.decode(text).0.into_owned(),
        _ => String::from_utf8_lossy(text).into_owned(),
    };
    read.split('\0').next().unwrap_or_default().to_owned()
}

fn in_order(mut chapters: Vec<Chapter>) -> Vec<Chapter> {
    chapters.sort_by(|one, other| one.starts_at.total_cmp(&other.starts_at));
    chapters.truncate(MOST);
    chapters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(chapters: &[Chapter]) -> Vec<(f64, &str)> {
        chapters.iter().map(|chapter| (chapter.starts_at, chapter.title.as_str())).collect()
    }

    #[test]
    fn chapters_are_lines_that_begin_with_a_time() {
        let chapters = in_notes("In this edition:\n00:00 Hello\n(12:34) – The harbour\n1:02:03 | Farewell\nNothing else.");

        assert_eq!(starts(&chapters), [(0.0, "Hello"), (754.0, "The harbour"), (3_723.0, "Farewell")]);
    }

    #[test]
    fn a_time_of_day_in_a_text_is_no_chapter() {
        assert_eq!(in_notes("12:30 was when it happened.\nNobody knew."), []);
        assert_eq!(in_notes("12:30 The strike ends.\n09:15 It had begun."), []);
        assert_eq!(in_notes("99:99 a\n::: b\n1:2:3:4 c"), []);
    }

    #[test]
    fn json_is_read_as_the_podcast_namespace_writes_it() {
        let document = r#"{"version":"1.2.0","chapters":[{"startTime":168.5,"title":"Two","url":"https://a.example/"},{"startTime":0,"title":"One"},
            {"startTime":200,"title":"Hidden","toc":false},{"startTime":210},{"title":"Nowhere"},{"startTime":300,"title":"Bad","url":"javascript:1"},7]}"#;

        let chapters = in_json(document);

        assert_eq!(starts(&chapters), [(0.0, "One"), (168.5, "Two"), (300.0, "Bad")]);
        assert_eq!((chapters[1].url.as_deref(), chapters[2].url.as_deref()), (Some("https://a.example/"), None));
        assert_eq!(in_json(&to_json(&chapters)), chapters);
        assert_eq!(in_json("<html>"), []);
    }

    #[test]
    fn chapters_in_the_recording_are_read_in_both_versions_and_alphabets() {
        for version in [3, 4] {
            let utf16 = [vec![1, 0xff, 0xfe], "Zwei ü".encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
            let inside =
                [chapter(version, 65_500, &utf16), frame(version, b"TALB", b"\x00Album"), chapter(version, 0, b"\x00One")].concat();
            let tag = tagged(version, &inside);

            assert_eq!(starts(&in_id3(&tag)), [(0.0, "One"), (65.5, "Zwei ü")]);
            assert_eq!(id3_length(&tag), tag.len());
            // Cut anywhere, it gives what is whole and nothing worse.
            for end in 0..tag.len() {
                assert!(in_id3(&tag[..end]).len() <= 2);
            }
        }
        assert_eq!(in_id3(b"\xff\xfbsound"), []);
    }

    fn tagged(version: u8, inside: &[u8]) -> Vec<u8> {
        let size = inside.len() + 20;
        let size: Vec<u8> = (0..4).rev().map(|place| (size >> (7 * place) & 0x7f) as u8).collect();
        [b"ID3".as_slice(), &[version, 0, 0], &size, inside, &[0; 20]].concat()
    }

    fn chapter(version: u8, starts: u32, title: &[u8]) -> Vec<u8> {
        let body = [b"ch\0".as_slice(), &starts.to_be_bytes(), &[0xff; 12], &frame(version, b"TIT2", title)].concat();
        frame(version, b"CHAP", &body)
    }

    fn frame(version: u8, name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let size = body.len();
        let synchsafe: Vec<u8> = (0..4).rev().map(|place| (size >> (7 * place) & 0x7f) as u8).collect();
        let size = if version == 4 { synchsafe } else { (size as u32).to_be_bytes().to_vec() };
        [name.as_slice(), &size, &[0, 0], body].concat()
    }
}
