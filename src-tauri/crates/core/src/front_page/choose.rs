//! Chooses among a page's links those that are headlines, and gives each what its card holds.

use std::collections::{BTreeMap, HashMap, HashSet};

use url::Url;

use super::address::{Likeness, key, likeness};
use super::title::{self, Rated, squeeze, units};
use super::walk::{Link, Page};
use super::{Headline, MOST};
use crate::Moment;
use crate::parse::date;

/// Everything that a page says about one address.
struct Candidate<'p> {
    url: &'p Url,
    likeness: Likeness,
    title: Option<Rated>,
    links: Vec<&'p Link>,
    score: i32,
}

/// What a headline must reach.
const ENOUGH: i32 = 4;

/// See [`super::headlines`].
pub(super) fn headlines(page: &Page, url: &Url) -> Vec<Headline> {
    let furniture = furniture(page);
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for link in &page.links {
        if page.nodes[link.node].is_furniture || page.around(link.node).any(|node| furniture.contains(&node)) {
            continue;
        }
        let likeness = likeness(&link.url, url);
        if likeness == Likeness::Never {
            continue;
        }
        let at = *places.entry(key(&link.url)).or_insert_with(|| {
            candidates.push(Candidate { url: &link.url, likeness, title: None, links: Vec::new(), score: 0 });
            candidates.len() - 1
        });
        candidates[at].add(link);
    }
    candidates.retain(|candidate| candidate.title.is_some());
    let repeated = shapes(page, &candidates);
    for candidate in &mut candidates {
        candidate.score = score(page, candidate, &repeated);
    }
    candidates.retain(|candidate| candidate.score >= ENOUGH);
    let cards = Cards::of(page, &candidates);
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let Some(title) = &candidate.title else { continue };
        // The same words lead to the same article, whatever parameters stand behind its address.
        let words = units(&title.text);
        if words >= 3 && !seen.insert(title.text.to_lowercase()) {
            continue;
        }
        let mut address = candidate.url.clone();
        address.set_fragment(None);
        found.push(Headline {
            url: address.into(),
            title: title.text.clone(),
            image: cards.picture(at),
            summary: cards.teaser(at, &title.text),
            published: cards.published(at),
        });
        if found.len() >= MOST {
            break;
        }
    }
    found
}

impl<'p> Candidate<'p> {
    fn add(&mut self, link: &'p Link) {
        // A link in the middle of a sentence is part of it.
        if link.words_before >= 3 {
            return;
        }
        self.links.push(link);
        let Some(found) = title::choose(&link.pieces, link.label.as_deref()) else { return };
        let better = match &self.title {
            None => true,
            // Of two titles the surer one, then the first that is more than a word or two.
            Some(known) => (found.rank, units(&found.text) >= 3) > (known.rank, units(&known.text) >= 3),
        };
        if better {
            self.title = Some(found);
        }
    }
}

/// Elements that are called furniture and do not hold most of the page.
fn furniture(page: &Page) -> HashSet<usize> {
    let mut held: HashMap<usize, usize> = HashMap::new();
    let mut all = 0;
    for link in page.links.iter().filter(|link| link.pieces.iter().any(|piece| units(piece.text()) >= 4)) {
        all += 1;
        for node in page.around(link.node).filter(|node| page.nodes[*node].is_called_furniture) {
            *held.entry(node).or_default() += 1;
        }
    }
    let called = page.nodes.iter().enumerate().filter(|(_, node)| node.is_called_furniture).map(|(at, _)| at);
    called.filter(|node| held.get(node).is_none_or(|held| held * 2 <= all)).collect()
}

/// How many candidates stand in elements of each shape.
fn shapes(page: &Page, candidates: &[Candidate<'_>]) -> HashMap<u64, usize> {
    let mut counts = HashMap::new();
    for candidate in candidates {
        let shapes: HashSet<u64> = candidate.links.iter().map(|link| page.shape(link.node)).collect();
        for shape in shapes {
            *counts.entry(shape).or_default() += 1;
        }
    }
    counts
}

fn score(page: &Page, candidate: &Candidate<'_>, repeated: &HashMap<u64, usize>) -> i32 {
    let Some(title) = &candidate.title else { return 0 };
    let length = title.text.chars().count();
    let text = match units(&title.text) {
        0 | 1 => -4,
        2 => -1,
        3 => 0,
        4 => 1,
        _ => 2,
    };
    let address = match candidate.likeness {
        Likeness::Never => return 0,
        Likeness::Section => -2,
        Likeness::Unsaid => 1,
        Likeness::Article => 2,
    };
    let is_repeated = candidate.links.iter().any(|link| repeated.get(&page.shape(link.node)).is_some_and(|count| *count >= 3));
    let is_in_article = candidate.links.iter().any(|link| page.nodes[link.node].is_in_article);
    text + address + i32::from(is_repeated) + i32::from(is_in_article) + if title.rank == 3 { 2 } else { 0 }
        - i32::from(length < 12)
        - i32::from(title.rank == 1 && length > 160)
}

/// What stands in the cards of the candidates: the largest elements that lead to one article alone.
struct Cards<'p> {
    /// To which candidate an element belongs, where it belongs to one alone.
    owner: Vec<Owner>,
    pictures: BTreeMap<usize, Vec<&'p str>>,
    times: BTreeMap<usize, Vec<&'p str>>,
    prose: BTreeMap<usize, Vec<&'p str>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    Nobody,
    One(usize),
    Several,
}

impl<'p> Cards<'p> {
    fn of(page: &'p Page, candidates: &[Candidate<'_>]) -> Self {
        let mut owner = vec![Owner::Nobody; page.nodes.len()];
        for (at, candidate) in candidates.iter().enumerate() {
            for link in &candidate.links {
                for node in page.around(link.node) {
                    owner[node] = match owner[node] {
                        Owner::Nobody => Owner::One(at),
                        Owner::One(known) if known == at => continue,
                        Owner::One(_) => Owner::Several,
                        Owner::Several => break,
                    };
                }
            }
        }
        let mut cards = Self { owner, pictures: BTreeMap::new(), times: BTreeMap::new(), prose: BTreeMap::new() };
        // A page that leads to one article alone is not that article's card.
        let is_page = candidates.len() < 2;
        for (found, place) in [(&page.pictures, &mut cards.pictures), (&page.times, &mut cards.times), (&page.prose, &mut cards.prose)] {
            for (node, text) in found {
                let owner = page.around(*node).map(|node| cards.owner[node]).find(|owner| *owner != Owner::Nobody);
                if let Some(Owner::One(at)) = owner.filter(|_| !is_page) {
                    place.entry(at).or_default().push(text.as_str());
                }
            }
        }
        cards
    }

    fn picture(&self, at: usize) -> Option<String> {
        self.pictures.get(&at)?.first().map(|address| (*address).to_owned())
    }

    fn published(&self, at: usize) -> Option<Moment> {
        self.times.get(&at)?.iter().find_map(|said| date::parse(said))
    }

    fn teaser(&self, at: usize, title: &str) -> Option<String> {
        let texts = self.prose.get(&at)?.iter().map(|text| squeeze(text));
        texts.filter(|text| units(text) >= 6 && text != title).max_by_key(|text| text.chars().count().min(400))
    }
}
