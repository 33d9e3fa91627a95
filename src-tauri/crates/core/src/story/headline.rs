//! Chooses the headline under which a story is shown.
//!
//! The best headline says what most others say, in a length that can be read at a glance, by a source that the reader values.
//! A story that changed its name at every refresh would be hard to recognise, so a new headline has to be clearly better.

use super::member::Member;
use super::profile::Profile;
use crate::EntryId;

/// How much better a headline must be to replace the one that is shown.
const CLEARLY: f32 = 0.08;

/// Chooses a headline. `current` is the one shown so far; `languages` are the reader's, as tags.
pub fn choose_headline(members: &[Member<'_>], current: Option<EntryId>, languages: &[&str]) -> Option<EntryId> {
    let mut profile = Profile::default();
    for member in members.iter().filter(|member| member.duplicate_of.is_none()) {
        profile.add(member.fingerprint, member.at, 0);
    }
    let first = members.iter().map(|member| member.at).min()?;
    let score = |member: &Member<'_>| {
        let own = Profile::of(member.fingerprint, member.at, 0);
        let mut dot = 0.0;
        own.shared(&profile, |a, b| dot += a.title as f32 * b.title as f32);
        let alike = dot / ((own.title_square as f32).sqrt() * (profile.title_square as f32).sqrt()).max(1.0);
        let hours = member.at.since(first).max(0) as f32 / 3600.0;
        0.45 * alike
            + 0.2 * member.worth.clamp(0.0, 2.0) / 2.0
            + 0.15 * length(member.title)
            + 0.1 * (-hours / 12.0).exp()
            + 0.1 * spoken(member.language, languages)
            - 0.3 * blemishes(member.title)
    };
    let mut ranked: Vec<(f32, EntryId)> =
        members.iter().filter(|member| !member.title.trim().is_empty()).map(|member| (score(member), member.id)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let &(best, winner) = ranked.first()?;
    let kept = current.and_then(|current| ranked.iter().find(|(_, id)| *id == current)).filter(|(score, _)| best - score < CLEARLY);
    Some(kept.map_or(winner, |(_, id)| *id))
}

/// 1 between 45 and 95 letters, less outside.
fn length(title: &str) -> f32 {
    let letters = title.chars().count() as f32;
    if letters < 45.0 { letters / 45.0 } else { (1.0 - (letters - 95.0).max(0.0) / 80.0).max(0.0) }
}

fn spoken(language: &str, languages: &[&str]) -> f32 {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let known = languages.is_empty() || languages.iter().any(|tag| primary(tag) == primary(language));
    f32::from(u8::from(known))
}

/// Questions, lists, shouting, live blogs, opinion and video make poor headlines.
fn blemishes(title: &str) -> f32 {
    let lower = title.to_lowercase();
    let letters = title.chars().filter(|c| c.is_alphabetic()).count().max(1);
    let capitals = title.chars().filter(|c| c.is_uppercase()).count();
    let starts = [
        "live",
        "watch",
        "video",
        "opinion",
        "analysis",
        "podcast",
        "in pictures",
        "quiz",
        "kommentar",
        "opinión",
        "en direct",
        "avis",
        "видео",
        "мнение",
    ];
    let holds = [
        "what we know",
        "things to know",
        "you need to know",
        "here's why",
        "here’s why",
        "live updates",
        "as it happened",
        "this is why",
        "won't believe",
    ];
    let marks = [
        title.contains('?'),
        title.chars().next().is_some_and(|c| c.is_ascii_digit()) && title.split(' ').nth(1).is_some_and(|word| word.ends_with('s')),
        capitals * 10 > letters * 6 && letters > 12,
        starts.iter().any(|start| lower.starts_with(start)),
        holds.iter().any(|phrase| lower.contains(phrase)),
        title.ends_with('…') || title.ends_with("..."),
    ];
    (marks.iter().filter(|&&mark| mark).count() as f32).min(2.0) / 2.0
}
