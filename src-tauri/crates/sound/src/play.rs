//! Gives a sound to a player, by HTTP and piece by piece: RFC 9110's ranges, and bytes that are still on their way.

use std::convert::Infallible;

use daily_engine::{Engine, Sound};
use http_body_util::channel::Channel;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, HeaderMap, RANGE, X_CONTENT_TYPE_OPTIONS};
use hyper::{Response, StatusCode};

/// An answer's body.
pub type Body = UnsyncBoxBody<Bytes, Infallible>;

/// Bytes that are read at once.
const PIECE: u64 = 64 * 1024;
/// Pieces that wait for the player.
const WAITING: usize = 2;

/// Answers a request for the sound of that key.
pub async fn answer(engine: &Engine, key: &str, headers: &HeaderMap) -> Response<Body> {
    let Some(sound) = engine.sound(key).await else { return empty(StatusCode::NOT_FOUND) };
    let wanted = headers.get(RANGE).and_then(|range| range.to_str().ok());
    let media_type = sound.media_type;
    let (status, from, until) = match (wanted.map(|range| range_of(range, sound.length)), sound.length) {
        (Some(Wanted::Nothing), Some(length)) => return unsatisfiable(length),
        (Some(Wanted::Part(from, until)), Some(length)) => (StatusCode::PARTIAL_CONTENT, from, Some(until.min(length))),
        // Of a length that nobody knows no part can be given, which a player is told by getting all of it.
        (_, length) => (StatusCode::OK, 0, length),
    };
    let length = sound.length;
    let mut response = Response::new(pieces(sound, from, until));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, media_type.parse().unwrap_or(hyper::header::HeaderValue::from_static("application/octet-stream")));
    headers.insert(CACHE_CONTROL, hyper::header::HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, hyper::header::HeaderValue::from_static("nosniff"));
    if let Some(until) = until {
        headers.insert(CONTENT_LENGTH, until.saturating_sub(from).into());
        headers.insert(ACCEPT_RANGES, hyper::header::HeaderValue::from_static("bytes"));
    }
    if let (StatusCode::PARTIAL_CONTENT, Some(until), Some(length)) = (status, until, length)
        && let Ok(range) = format!("bytes {from}-{}/{length}", until.saturating_sub(1)).parse()
    {
        headers.insert(CONTENT_RANGE, range);
    }
    response
}

/// The bytes from `from` to `until`, or to the end, as the player takes them.
fn pieces(mut sound: Sound, from: u64, until: Option<u64>) -> Body {
    let (mut sender, body) = Channel::<Bytes, Infallible>::new(WAITING);
    tokio::spawn(async move {
        let mut at = from;
        while until.is_none_or(|until| at < until) {
            let most = until.map_or(PIECE, |until| PIECE.min(until - at));
            match sound.read(at, most as usize).await {
                Ok(bytes) if bytes.is_empty() => return,
                Ok(bytes) => {
                    at += bytes.len() as u64;
                    // A player that sought elsewhere leaves.
                    if sender.send_data(bytes.into()).await.is_err() {
                        return;
                    }
                }
                // Where a length was announced the connection breaks off, so that nobody takes a part for the whole.
                Err(error) => {
                    tracing::info!(%error, "a sound ended before its end");
                    return;
                }
            }
        }
    });
    body.boxed_unsync()
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// From, and to before.
    Part(u64, u64),
    /// No byte that there is.
    Nothing,
    /// Something that may be ignored: several parts, another unit, no range at all.
    Everything,
}

fn range_of(header: &str, length: Option<u64>) -> Wanted {
    let (Some(range), Some(length)) = (header.trim().strip_prefix("bytes="), length) else { return Wanted::Everything };
    let Some((from, to)) = range.split_once('-').filter(|_| !range.contains(',')) else { return Wanted::Everything };
    let (from, to) = (from.trim(), to.trim());
    match (from.parse::<u64>(), to.parse::<u64>()) {
        (Ok(from), _) if from >= length => Wanted::Nothing,
        (Ok(from), Ok(to)) if to >= from => Wanted::Part(from, to.saturating_add(1).min(length)),
        (Ok(from), Err(_)) if to.is_empty() => Wanted::Part(from, length),
        (Err(_), Ok(0)) if from.is_empty() => Wanted::Nothing,
        (Err(_), Ok(last)) if from.is_empty() => Wanted::Part(length.saturating_sub(last), length),
        _ => Wanted::Everything,
    }
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Empty::new().boxed_unsync());
    *response.status_mut() = status;
    response
}

fn unsatisfiable(length: u64) -> Response<Body> {
    let mut response = empty(StatusCode::RANGE_NOT_SATISFIABLE);
    if let Ok(range) = format!("bytes */{length}").parse() {
        response.headers_mut().insert(CONTENT_RANGE, range);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_the_standard_means_it() {
        let of = |header| range_of(header, Some(100));

        assert_eq!(of("bytes=0-"), Wanted::Part(0, 100));
        assert_eq!(of("bytes=10-19"), Wanted::Part(10, 20));
        assert_eq!(of("bytes=90-500"), Wanted::Part(90, 100));
        assert_eq!(of("bytes=-10"), Wanted::Part(90, 100));
        assert_eq!(of("bytes=-500"), Wanted::Part(0, 100));
        assert_eq!(of("bytes=100-"), Wanted::Nothing);
        assert_eq!(of("bytes=-0"), Wanted::Nothing);
        for ignored in ["bytes=5-4", "bytes=0-1,5-6", "lines=0-1", "bytes=a-b", "bytes=", "bytes=1"] {
            assert_eq!(of(ignored), Wanted::Everything, "{ignored}");
        }
        assert_eq!(range_of("bytes=0-1", None), Wanted::Everything);
    }
}
