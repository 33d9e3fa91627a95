//! What to read next to an article, from the whole library.
//!
//! The article's rarest words find the candidates in the search index, their fingerprints say how alike they are, and no
//! source may fill the list. The cost does not grow with the library: words that stand in thousands of entries are not asked
//! for at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use daily_core::html;
use daily_core::story::{self, Fingerprint, Relative};
use daily_core::words;
use daily_core::{EntryId, Moment};
use daily_store::{EntryRow, Store};

use crate::api::dto::{CallError, EntryArg, RelatedEntry};
use crate::phrases::quoted;
use crate::{Engine, wire};

/// Related entries that are shown.
const SHOWN: usize = 6;
/// Words of an article that are looked up, and those of them that are asked for.
const LOOKED_UP: usize = 60;
const ASKED_FOR: usize = 12;
/// A word in more entries than this says little; and the words asked for stand in no more than so many in all.
const COMMON: u32 = 6_000;
const HITS: u32 = 20_000;
/// Entries whose likeness is computed.
const CANDIDATES: usize = 160;
/// Bytes of a text that are read.
const READ: usize = 4_000;
/// Shared words that are named.
const NAMED: usize = 4;
const YEAR: i64 = 365 * 86_400;

/// An entry that is related to another.
pub(crate) struct Found {
    pub(crate) row: EntryRow,
    pub(crate) score: f64,
    pub(crate) why: String,
}

impl Engine {
    /// See the call table.
    pub async fn list_related(&self, asked: EntryArg) -> Result<Vec<RelatedEntry>, CallError> {
        let (base, now) = (self.inner.options.picture_base.clone(), self.now());
        self.work(move |store| {
            let found = find(store, asked.entry_id, SHOWN, now)?;
            Ok(found.into_iter().map(|one| RelatedEntry { row: wire::row(one.row, &base), score: one.score, why: one.why }).collect())
        })
        .await
    }
}

/// The entries most worth reading next to `entry`, at most `most`, the best first.
pub(crate) fn find(store: &Store, entry: EntryId, most: usize, now: Moment) -> daily_store::Result<Vec<Found>> {
    let row = store.load_rows(&[entry])?.pop().ok_or(daily_store::Error::NotFound("entry"))?;
    let text = text_of(store, entry)?;
    let spelled = strongest(&row.title, &text);
    let asked: Vec<String> = spelled.keys().cloned().collect();
    let rare = rarest(store.count_words(&asked, COMMON)?, &words::words(&row.title).into_iter().collect());
    let candidates = store.find_by_words(&rare, CANDIDATES)?;
    let members = store.load_members(&[&[entry], candidates.as_slice()].concat())?;
    let prints: Vec<Option<Fingerprint>> = members.iter().map(|one| Fingerprint::from_bytes(&one.fingerprint)).collect();
    let relatives: Vec<Relative<'_>> = members
        .iter()
        .zip(&prints)
        .filter_map(|(one, print)| {
            Some(Relative { id: one.entry, story: Some(one.story), owner: &one.owner, fingerprint: print.as_ref()? })
        })
        .collect();
    // An entry that waits to be grouped has relatives a moment later.
    let Some(of) = relatives.iter().find(|one| one.id == entry) else { return Ok(Vec::new()) };
    let chosen: Vec<(EntryId, f32)> = story::choose_related(of, &relatives, most);
    let rows = store.load_rows(&chosen.iter().map(|(id, _)| *id).collect::<Vec<_>>())?;
    let scores: BTreeMap<EntryId, f32> = chosen.into_iter().collect();
    rows.into_iter()
        .map(|found| {
            let said: BTreeSet<String> = words::words(&format!("{} {}", found.title, text_of(store, found.id)?)).into_iter().collect();
            let shared: Vec<&str> = rare
                .iter()
                .filter(|word| said.contains(*word))
                .filter_map(|word| spelled.get(word))
                .map(String::as_str)
                .take(NAMED)
                .collect();
            let why = in_words(&shared, row.published_at.since(found.published_at).max(now.since(found.published_at)));
            Ok(Found { score: f64::from(scores.get(&found.id).copied().unwrap_or_default()), row: found, why })
        })
        .collect()
}

fn text_of(store: &Store, entry: EntryId) -> daily_store::Result<String> {
    let mut text = store.find_body(entry)?.map(|raw| html::text(&raw)).unwrap_or_default();
    let mut end = text.len().min(READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    Ok(text)
}

/// The words of an article that are worth looking up, folded, with their spelling: those of the title, names, and what is
/// said more than once.
fn strongest(title: &str, text: &str) -> BTreeMap<String, String> {
    let mut seen: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (text, weight) in [(title, 4), (text, 1)] {
        for spelled in text.split(|letter: char| !letter.is_alphanumeric()) {
            let name = if spelled.starts_with(char::is_uppercase) { 2 } else { 0 };
            for word in words::words(spelled) {
                if is_worth_asking(&word) {
                    seen.entry(word).or_insert_with(|| (0, spelled.to_owned())).0 += weight + name;
                }
            }
        }
    }
    let mut ranked: Vec<(usize, String, String)> = seen.into_iter().map(|(word, (weight, spelled))| (weight, word, spelled)).collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    ranked.truncate(LOOKED_UP);
    ranked.into_iter().map(|(_, word, spelled)| (word, spelled)).collect()
}

/// Words of four letters and more that name nothing. In a large library their number tells them; in a small one *nobody* is as rare as a name.
const NAMELESS: &str = "\
    about above across after again against almost alone along already also although always among another anybody anyone anything around because \
    been before behind being below beside best better between both cannot could does doing done down during each either else enough even ever \
    every everybody everyone everything from further going gone have having here himself herself however into itself just last least less like \
    made make many maybe might more most much must near nearly neither never next nobody none nothing often once only other others over perhaps \
    quite rather really said same says several shall should since some somebody someone something sometimes soon still such than that their them \
    themselves then there therefore these they thing things this those though through thus together toward under until upon very want well went were \
    what whatever when where whether which while whom whose will with within without would year years yesterday today tomorrow your yours \
    aber alle allem allen aller alles andere anderen anderer auch beide beim bereits bevor dabei dadurch daher damit danach dann daran darauf \
    daraus darin darüber darum davon dazu denn dennoch deren dessen diese diesem diesen dieser dieses doch dort durch eben eigentlich eine einem \
    einen einer eines einige einmal erst etwas fast ganz gegen gerade gibt habe haben hatte hatten hier hinter ihre ihrem ihren ihrer immer indem \
    jede jedem jeden jeder jedes jedoch jemand jetzt kann kein keine keinem keinen keiner können könnte lassen mehr mein meine meist muss müssen \
    nach nachdem neben nicht nichts niemand noch oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sind sogar solche soll sollen \
    sollte sondern sonst trotz über unser unter viel viele vielleicht wann warum weil weitere welche wenig wenn werden wieder wird wirklich wollen \
    worden wurde wurden zwar zwischen \
    ainsi alors après assez aucun aucune aujourd aussi autre autres avant avec avoir beaucoup bien cela celle celles celui cependant certains cette \
    ceux chaque chez chose comme comment contre dans depuis dernier dernière désormais deux devant doit donc dont elle elles encore enfin entre \
    était être faire fait hier jamais lequel leur leurs lors lorsque mais malgré même mieux moins nous notre parce parfois parmi pendant personne \
    peut plus plusieurs pour pourquoi pourtant presque puis quand quel quelle quelque quelques quoi rien sans selon sera seulement sont sous souvent \
    tandis tant tous tout toute toutes toujours très trop vers voici voilà votre vous \
    ahora algo alguien algún alguna algunos ante antes aquel aquella aquí aunque ayer bajo bien cada casi como contra cual cuando cuanto cuya desde \
    después donde durante ella ellas ellos entre entonces eran esta estaba estado están estas este esto estos había hace hacer hacia hasta incluso \
    jamás luego mañana mientras mismo mucho muchos nada nadie ningún ninguna nosotros nuestra nuestro nunca otra otras otro otros para parte pero poco \
    porque puede pues quien quién siempre según sido siendo sobre solo suya suyo también tampoco tanto tener tenía tiene tienen toda todas todavía todo \
    todos tras unas unos usted varios veces";

/// Short words, bare numbers and words that name nothing stand everywhere; pairs of Chinese letters are short and do not.
fn is_worth_asking(word: &str) -> bool {
    static NAMELESS_FOLDED: LazyLock<BTreeSet<String>> = LazyLock::new(|| words::words(NAMELESS).into_iter().collect());
    if NAMELESS_FOLDED.contains(word) {
        return false;
    }
    let letters = word.chars().count();
    letters >= 4 || letters >= 2 && !word.is_ascii() && word.chars().all(|letter| letter > '\u{2e80}')
}

/// The words by which to search, those that say most first.
fn rarest(counts: Vec<(String, u32)>, title: &BTreeSet<String>) -> Vec<String> {
    let mut weighed: Vec<(f64, String, u32)> = counts
        .into_iter()
        .map(|(word, count)| {
            let weight = (f64::from(COMMON * 4) / f64::from(count)).ln() * if title.contains(&word) { 1.6 } else { 1.0 };
            (weight, word, count)
        })
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut hits = 0;
    weighed
        .into_iter()
        .take_while(|(_, _, count)| {
            hits += count;
            hits <= HITS
        })
        .take(ASKED_FOR)
        .map(|(_, word, _)| word)
        .collect()
}

fn in_words(shared: &[&str], age: i64) -> String {
    let first = match shared {
        [] => "It is about much the same".to_owned(),
        shared => format!("Both speak of {}", quoted(shared.iter().copied())),
    };
    match age / YEAR {
        0 => format!("{first}."),
        1 => format!("{first}; it is a year old."),
        years => format!("{first}; it is {years} years old."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_title_and_names_are_looked_up_first() {
        let words = strongest("Lantern Bridge shut", "The engineer Orla Finch said so. Finch said more.");

        assert_eq!(words.get("lantern").map(String::as_str), Some("Lantern"));
        assert!(words.contains_key("finch") && !words.contains_key("so"));
    }

    #[test]
    fn a_word_that_names_nothing_is_not_asked_for_however_rare_it_is() {
        let words = strongest("Nobody saw the ferry", "Nobody. Niemand sah später die Fähre; personne, nadie.");

        assert!(words.contains_key("ferry") && words.contains_key("fahre"), "{words:?}");
        assert!(!["nobody", "niemand", "personne", "nadie"].iter().any(|word| words.contains_key(*word)), "{words:?}");
    }

    #[test]
    fn words_that_stand_everywhere_are_not_asked_for() {
        let counts = vec![("rare".to_owned(), 3), ("common".to_owned(), 5_900), ("middling".to_owned(), 80)];

        assert_eq!(rarest(counts, &BTreeSet::new()), ["rare", "middling", "common"]);
        let many = (0..20).map(|n| (format!("word{n}"), 5_000)).collect();
        assert_eq!(rarest(many, &BTreeSet::new()).len(), 4);
    }

    #[test]
    fn a_reason_names_what_is_shared_and_how_old_it_is() {
        assert_eq!(in_words(&["Finch", "bridge"], 40 * 86_400), "Both speak of “Finch” and “bridge”.");
        assert_eq!(in_words(&[], 3 * YEAR), "It is about much the same; it is 3 years old.");
    }
}
