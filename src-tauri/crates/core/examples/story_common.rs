//! Counts in how many articles a stem occurs; this is how `src/story/common/*.txt` were made.
//!
//! Standard input: a language tag, a tab, and the text of one article a line. Standard output: one table for each language.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};

use daily_core::story::words::{Kind, Language, Stems, normalise};

fn main() -> std::io::Result<()> {
    let mut stems = Stems::default();
    let mut counts: BTreeMap<Language, (u32, BTreeMap<String, u32>)> = BTreeMap::new();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let Some((tag, text)) = line.split_once('\t') else { continue };
        let language = Language::of_tag(tag).unwrap_or(Language::Other);
        let text = normalise(text);
        let words: BTreeSet<String> = stems
            .tokens(&text, language, 300)
            .iter()
            .filter(|token| token.kind != Kind::Letters)
            .map(|token| stems.spelled(&text[token.start as usize..token.end as usize], language))
            .collect();
        let (articles, table) = counts.entry(language).or_default();
        *articles += 1;
        for word in words {
            *table.entry(word).or_default() += 1;
        }
    }
    let mut out = std::io::stdout().lock();
    for (language, (articles, table)) in counts {
        writeln!(out, "# {language:?} {articles}")?;
        let mut rows: Vec<(u32, String)> =
            table.into_iter().filter(|row| row.1 >= 3).map(|(word, count)| (count * 1000 / articles.max(1), word)).collect();
        rows.retain(|row| row.0 >= 4 && !row.1.contains(char::is_whitespace));
        rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (of_a_thousand, word) in rows {
            writeln!(out, "{word} {of_a_thousand}")?;
        }
    }
    Ok(())
}
