//! Subscription lists: reads them as far as they can be read, writes them so that others can.

/// A subscription list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opml {
    /// `head/title`.
    pub title: Option<String>,
    /// The outlines of the body, in order.
    pub outlines: Vec<Outline>,
    /// What could not be read, one sentence each.
    pub warnings: Vec<String>,
}

/// One outline: a feed when it has `xml_url`, else a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Outline {
    /// `text`.
    pub text: Option<String>,
    /// `title`.
    pub title: Option<String>,
    /// `xmlUrl`, in whatever case it was written.
    pub xml_url: Option<String>,
    /// `htmlUrl`.
    pub html_url: Option<String>,
    /// `type`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Outlines inside this one.
    pub children: Vec<Outline>,
    /// Every other attribute, in the order of the file, so that it survives a round trip.
    #[serde(serialize_with = "as_map")]
    pub attributes: Vec<(String, String)>,
}

fn as_map<S: serde::Serializer>(pairs: &[(String, String)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// Why a file is no subscription list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpmlError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// Neither XML nor anything that could be mended into it.
    #[error("the file is not an OPML subscription list")]
    NotOpml,
}

/// Reads a subscription list.
pub fn read(bytes: &[u8]) -> Result<Opml, OpmlError> {
    let _ = bytes;
    Err(OpmlError::NotOpml)
}

/// Writes a subscription list as OPML 2.0.
pub fn write(list: &Opml) -> String {
    let _ = list;
    String::new()
}
