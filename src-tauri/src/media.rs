//! Serves pictures to the window, from the library, under a scheme of their own.
//!
//! `media://localhost/<key>` on Linux and macOS, `http://media.localhost/<key>` on Windows. The window itself reaches
//! no network: a picture that is not in the library yet is fetched by the engine, under its rules.

use tauri::http::{Method, Request, Response, StatusCode, header};

/// The scheme's name.
pub const SCHEME: &str = "media";

/// What stands before a picture's key in its address.
pub const BASE: &str = if cfg!(any(windows, target_os = "android")) { "http://media.localhost/" } else { "media://localhost/" };

/// A key is the hash of an address, so what it names never changes.
const FOR_EVER: &str = "private, max-age=31536000, immutable";

/// The key that a request asks for; `None` where it asks for nothing that could be a picture.
pub fn key_of<T>(request: &Request<T>) -> Option<String> {
    let key = request.uri().path().trim_start_matches('/');
    let is_key =
        !key.is_empty() && key.len() <= 128 && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (request.method() == Method::GET && is_key).then(|| key.to_owned())
}

/// The answer that carries a picture, or says that there is none.
pub fn answer(found: Option<(Vec<u8>, String)>) -> Response<Vec<u8>> {
    let (status, caching, media_type, bytes) = match found {
        Some((bytes, media_type)) => (StatusCode::OK, FOR_EVER, media_type, bytes),
        // It may come with the next check, so "none" is not remembered.
        None => (StatusCode::NOT_FOUND, "no-store", "text/plain".to_owned(), Vec::new()),
    };
    let response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, caching)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        // A drawing opened by itself must not become a page that runs.
        .header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .body(bytes);
    response.unwrap_or_else(|error| {
        tracing::warn!(%error, "a picture has a type that is none");
        let mut nothing = Response::new(Vec::new());
        *nothing.status_mut() = StatusCode::NOT_FOUND;
        nothing
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_the_address_is_the_key() {
        assert_eq!(key_of(&get("media://localhost/0a1b")), Some("0a1b".to_owned()));
        assert_eq!(key_of(&get("http://media.localhost/0a1b")), Some("0a1b".to_owned()));
    }

    #[test]
    fn what_is_no_key_is_not_asked_for() {
        assert_eq!(key_of(&get("media://localhost/")), None);
        assert_eq!(key_of(&get("media://localhost/../library.db")), None);
        assert_eq!(key_of(&Request::post("media://localhost/0a1b").body(()).unwrap()), None);
    }

    #[test]
    fn a_picture_is_kept_for_ever_and_taken_for_nothing_else() {
        let response = answer(Some((vec![1, 2], "image/png".to_owned())));

        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "image/png");
        assert_eq!(response.headers()[header::CACHE_CONTROL], FOR_EVER);
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(response.body(), &[1, 2]);
    }

    #[test]
    fn a_missing_picture_may_be_asked_for_again() {
        let response = answer(None);

        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    }

    #[test]
    fn a_type_that_is_none_is_no_picture() {
        assert_eq!(answer(Some((vec![1], "image/\npng".to_owned()))).status(), StatusCode::NOT_FOUND);
    }

    fn get(address: &str) -> Request<()> {
        Request::get(address).body(()).unwrap()
    }
}
