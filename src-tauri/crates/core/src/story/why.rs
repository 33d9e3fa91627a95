//! Says in words why entries belong together.

use super::SharedWord;
use super::decision::Share;
use super::words::{Language, Stems, Term, Token, pair_of};

/// Finds `shares` again in `texts`, and writes them as the texts do. Pairs of words swallow their single words.
pub(super) fn spell_out(stems: &mut Stems, texts: &[impl AsRef<str>], language: &str, shares: &[Share]) -> Vec<SharedWord> {
    let mut words: Vec<SharedWord> = Vec::new();
    let tokens: Vec<(usize, Vec<Token>)> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let text = text.as_ref();
            let language = Language::of_tag(language).unwrap_or_else(|| Language::guess(text));
            (at, stems.tokens(text, language, 300))
        })
        .collect();
    let spelled = |term: Term| -> Option<String> {
        tokens.iter().find_map(|(at, tokens)| {
            let text = texts[*at].as_ref();
            let one = tokens.iter().find(|token| token.term == term).map(|token| &text[token.start as usize..token.end as usize]);
            let two = || {
                let pair = tokens.windows(2).find(|two| pair_of(two[0].term, two[1].term) == term)?;
                Some(&text[pair[0].start as usize..pair[1].end as usize])
            };
            one.or_else(two).map(str::to_owned)
        })
    };
    for share in shares {
        let Some(word) = spelled(share.term) else { continue };
        match words.iter_mut().find(|known| known.word.contains(&word) || word.contains(&known.word)) {
            Some(known) => {
                known.part += share.part;
                if word.len() > known.word.len() {
                    known.word = word;
                }
            }
            None => words.push(SharedWord { word, part: share.part }),
        }
    }
    words.sort_by(|a, b| b.part.total_cmp(&a.part).then_with(|| a.word.cmp(&b.word)));
    words
}
