//! Reads a mail file as an entry: a newsletter is an article that came by mail.
//!
//! Nothing in a mail is run or fetched here. Addresses of pictures that came inside the mail are given names of our own
//! under a reserved domain, so that no request can ever leave for them.

use mail_parser::{MessageParser, MimeHeaders, PartType};
use sha2::{Digest, Sha256};

use crate::identity::{self, Guid};
use crate::{Moment, html};

/// What stands before the name of a picture that came inside a mail.
pub const PICTURES: &str = "https://mail.london-daily.example/";

/// A mail, as far as it matters for reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its `Message-ID`, else one derived from sender, date and subject.
    pub guid: Guid,
    /// The sender's address, in small letters.
    pub sender: String,
    /// The sender's name; the address where there is none.
    pub sender_name: String,
    /// The subject. Plain text; may be empty.
    pub title: String,
    /// The `Date` header.
    pub sent_at: Option<Moment>,
    /// The body as markup, before sanitising.
    pub html: String,
    /// Pictures that came with it and that the body shows.
    pub pictures: Vec<MailPicture>,
}

/// A picture inside a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailPicture {
    /// The address that the body names it by.
    pub url: String,
    /// As it came.
    pub bytes: Vec<u8>,
}

/// Why a file is no newsletter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoMail {
    /// The bytes are not those of a mail.
    #[error("this file is no mail")]
    NotAMail,
    /// Nobody is named as its sender.
    #[error("this mail names no sender")]
    NoSender,
    /// There is nothing in it that could be read.
    #[error("this mail holds no text")]
    NoText,
}

/// Reads the bytes of a mail file.
pub fn read(bytes: &[u8]) -> Result<Mail, NoMail> {
    // A mail begins with headers; the parser takes anything for a mail without any.
    let message = MessageParser::default().parse(bytes).filter(|message| !message.headers().is_empty()).ok_or(NoMail::NotAMail)?;
    let from = message.from().or(message.sender()).and_then(|from| from.first());
    let Some(sender) =
        from.and_then(|from| from.address()).map(|address| address.trim().to_lowercase()).filter(|address| address.contains('@'))
    else {
        // Text whose first line has a colon looks like a header.
        let looks_like_mail = message.date().is_some() || message.message_id().is_some() || message.subject().is_some();
        return Err(if looks_like_mail { NoMail::NoSender } else { NoMail::NotAMail });
    };
    let name = from.and_then(|from| from.name()).map(one_line).filter(|name| !name.is_empty());
    let title = one_line(message.subject().unwrap_or_default());
    let sent_at = message.date().map(|date| Moment(date.to_timestamp())).filter(|at| at.0 > 0);
    let mut body = message.body_html(0).map(std::borrow::Cow::into_owned).unwrap_or_default();
    if html::text(&body).trim().is_empty() && !body.contains("<img") {
        return Err(NoMail::NoText);
    }
    let guid = match message.message_id().map(str::trim).filter(|id| !id.is_empty()) {
        Some(id) => Guid::known(id),
        None => {
            let sent = message.header_raw("Date").unwrap_or_default();
            Guid::known(identity::hex(&Sha256::digest(format!("{sender}\n{}\n{title}", sent.trim()))[..16]))
        }
    };
    let mut pictures = Vec::new();
    for part in &message.parts {
        let Some(id) = part.content_id().map(|id| id.trim_matches(['<', '>', ' '])).filter(|id| !id.is_empty()) else { continue };
        let (PartType::Binary(bytes) | PartType::InlineBinary(bytes)) = &part.body else { continue };
        let named = format!("cid:{id}");
        if body.contains(&named) {
            // By its content, since mails of one sender use the same names for other pictures.
            let url = format!("{PICTURES}{}", identity::hex(&Sha256::digest(bytes)[..16]));
            body = body.replace(&named, &url);
            pictures.push(MailPicture { url, bytes: bytes.to_vec() });
        }
    }
    Ok(Mail { guid, sender_name: name.unwrap_or_else(|| sender.clone()), sender, title, sent_at, html: body, pictures })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "From: =?utf-8?q?The_Morning_Caf=C3=A9?= <Letters@Cafe.example>\r\nTo: me@here.example\r\n\
        Subject: =?utf-8?q?Croissants=2C_=E2=82=AC2?=\r\nDate: Wed, 18 Nov 2026 07:30:00 +0100\r\nMessage-ID: <one@cafe.example>\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=E9 news</p><img src=3D\"cid:pic@cafe\">\r\n--b\r\n\
        Content-Type: image/png\r\nContent-ID: <pic@cafe>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";

    #[test]
    fn a_mail_gives_sender_subject_date_text_and_its_own_pictures() {
        let mail = read(LETTER.as_bytes()).unwrap();

        assert_eq!((mail.sender.as_str(), mail.sender_name.as_str()), ("letters@cafe.example", "The Morning Café"));
        assert_eq!(mail.title, "Croissants, €2");
        assert_eq!(mail.guid.as_str(), "one@cafe.example");
        assert_eq!(mail.sent_at.and_then(Moment::to_rfc3339).as_deref(), Some("2026-11-18T06:30:00Z"));
        assert!(mail.html.contains("Café news") && !mail.html.contains("cid:"), "{}", mail.html);
        assert_eq!(mail.pictures.len(), 1);
        assert!(mail.html.contains(&mail.pictures[0].url) && mail.pictures[0].url.starts_with(PICTURES));
    }

    #[test]
    fn a_plain_mail_becomes_markup_and_keeps_its_brackets() {
        let mail = read(b"From: a@b.example\nSubject: Hi\n\nOne < two\n\nand <script>three</script>").unwrap();

        assert!(html::text(&mail.html).contains("One < two"), "{}", mail.html);
        assert!(!html::sanitize(&mail.html, None).as_str().contains("<script"));
    }

    #[test]
    fn what_is_no_newsletter_is_told_apart() {
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0"), Err(NoMail::NotAMail));
        assert_eq!(read(b""), Err(NoMail::NotAMail));
        assert_eq!(read(b"Just a shopping list: milk, bread"), Err(NoMail::NotAMail));
        assert_eq!(read(b"Subject: Hi\n\nNobody wrote this"), Err(NoMail::NoSender));
        assert_eq!(read(b"From: a@b.example\nSubject: Hi\n\n"), Err(NoMail::NoText));
    }

    #[test]
    fn a_mail_without_an_id_is_known_by_its_sender_date_and_subject() {
        let one = read(b"From: a@b.example\nDate: Wed, 18 Nov 2026 07:30:00 +0000\nSubject: Hi\n\nText").unwrap();
        let same = read(b"From: A@B.example\nSubject: Hi\nDate: Wed, 18 Nov 2026 07:30:00 +0000\nX: y\n\nText").unwrap();
        let other = read(b"From: a@b.example\nDate: Thu, 19 Nov 2026 07:30:00 +0000\nSubject: Hi\n\nText").unwrap();

        assert_eq!(one.guid, same.guid);
        assert_ne!(one.guid, other.guid);
    }
}
