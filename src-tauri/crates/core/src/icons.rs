//! Finds the small pictures by which a site wants to be known.

use url::Url;

use crate::html::tokens::{Token, Tokens};

/// Sites list an icon for every device; the first few are as good as all.
const MOST: usize = 4;
/// Pixels of an icon in a list, on a screen of twice the density.
const WANTED: u32 = 64;

/// Addresses of the icons that a page names, best first, and at the end the one at which every site may keep its own.
///
/// Drawings (SVG) are left out: they are documents, and no list needs more than a picture.
pub fn icons_in_page(html: &str, url: &Url) -> Vec<Url> {
    let mut base = url.clone();
    let mut found: Vec<(u32, Url)> = Vec::new();
    for token in Tokens::new(html) {
        let Token::Open(tag) = token else { continue };
        if tag.is("body") {
            break;
        }
        if tag.is("base")
            && let Some(given) = tag.attribute("href").and_then(|href| url.join(href.trim()).ok())
        {
            base = given;
        }
        if !tag.is("link") {
            continue;
        }
        let attribute = |name: &str| tag.attribute(name).map(|value| value.trim().to_ascii_lowercase()).unwrap_or_default();
        let rel = attribute("rel");
        let is_touch = rel.split_whitespace().any(|word| word.starts_with("apple-touch-icon"));
        if !is_touch && !rel.split_whitespace().any(|word| word == "icon") {
            continue;
        }
        let Some(address) = tag.attribute("href").and_then(|href| base.join(href.trim()).ok()) else { continue };
        if !matches!(address.scheme(), "http" | "https") || attribute("type").contains("svg") || address.path().ends_with(".svg") {
            continue;
        }
        let width = attribute("sizes").split(['x', ' ']).next().and_then(|width| width.parse().ok());
        let width: u32 = width.unwrap_or(if is_touch { 180 } else { 16 });
        // Too small looks worse than too large, which costs some bytes.
        let distance = if width < WANTED { (WANTED - width) * 8 } else { width - WANTED };
        if found.iter().all(|(_, known)| *known != address) {
            found.push((distance, address));
        }
    }
    found.sort_by_key(|(distance, _)| *distance);
    let mut urls: Vec<Url> = found.into_iter().map(|(_, address)| address).take(MOST).collect();
    if let Ok(usual) = url.join("/favicon.ico")
        && matches!(usual.scheme(), "http" | "https")
        && !urls.contains(&usual)
    {
        urls.push(usual);
    }
    urls
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icons(html: &str) -> Vec<String> {
        icons_in_page(html, &Url::parse("https://post.example/news/").expect("a good address")).into_iter().map(String::from).collect()
    }

    #[test]
    fn the_icon_nearest_to_what_a_list_shows_comes_first() {
        let page = "<head><link rel='shortcut icon' href='/small.png'><link rel=icon sizes=512x512 href=/large.png>
            <link rel='icon' sizes='96x96' href='fit.png'><link rel='apple-touch-icon' href='/touch.png'></head>";

        assert_eq!(
            icons(page),
            [
                "https://post.example/news/fit.png",
                "https://post.example/touch.png",
                "https://post.example/small.png",
                "https://post.example/large.png",
                "https://post.example/favicon.ico"
            ]
        );
    }

    #[test]
    fn a_page_that_names_none_may_have_the_usual_one() {
        assert_eq!(icons("<link rel=icon href='data:,'><link rel=icon type=image/svg+xml href=/x>"), ["https://post.example/favicon.ico"]);
    }
}
