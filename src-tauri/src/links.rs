//! Links of our own: `londondaily:today`, `londondaily:story/12`, `londondaily:entry/345`, `londondaily:alerts`.
//!
//! Anybody may make such a link, on any page. So it only ever shows what is in the library already, and changes nothing.

use daily_core::{EntryId, StoryId};
use serde::Serialize;

/// What stands before them.
pub const SCHEME: &str = "londondaily";

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "to", rename_all = "camelCase")]
pub enum Link {
    /// The front page.
    Today,
    /// The list of alerts.
    Alerts,
    /// A story.
    Story {
        /// Its number.
        id: StoryId,
    },
    /// An entry.
    Entry {
        /// Its number.
        id: EntryId,
    },
}

/// Reads what stands behind the scheme's colon; `None` where it leads nowhere. Systems and browsers add slashes as they like.
pub fn read(rest: &str) -> Option<Link> {
    let path = rest.trim_matches('/');
    match path.split_once('/') {
        None if path == "today" || path.is_empty() && !rest.is_empty() => Some(Link::Today),
        None if path == "alerts" => Some(Link::Alerts),
        Some(("story", id)) => number(id).map(|id| Link::Story { id: StoryId(id) }),
        Some(("entry", id)) => number(id).map(|id| Link::Entry { id: EntryId(id) }),
        None | Some(_) => None,
    }
}

/// A number as ours are: digits alone, below 2^53, so that a page can hold it.
fn number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && (1..1 << 53).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_front_page_to_stories_and_to_entries() {
        assert_eq!(read("today"), Some(Link::Today));
        assert_eq!(read("//today/"), Some(Link::Today));
        assert_eq!(read("//"), Some(Link::Today));
        assert_eq!(read("alerts"), Some(Link::Alerts));
        assert_eq!(read("story/12"), Some(Link::Story { id: StoryId(12) }));
        assert_eq!(read("//entry/345"), Some(Link::Entry { id: EntryId(345) }));
    }

    #[test]
    fn what_leads_nowhere_is_told_apart() {
        for nowhere in [
            "",
            "story",
            "story/",
            "story/x",
            "story/-1",
            "story/+1",
            "story/0",
            "story/1/2",
            "entry/99999999999999999999",
            "settings",
            "entry/١",
        ] {
            assert_eq!(read(nowhere), None, "{nowhere:?}");
        }
    }
}
