//! Pieces of the sentences that tell why.

/// A count with its noun: *1 article*, *3 articles*.
pub(crate) fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// Words in quotation marks, with an *and* before the last one; empty where there are none.
pub(crate) fn quoted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("“{word}”")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_as_one_says_them() {
        assert_eq!(quoted([]), "");
        assert_eq!(quoted(["a"]), "“a”");
        assert_eq!(quoted(["a", "b", "c"]), "“a”, “b” and “c”");
    }
}
