//! What is answered to which request.

use daily_engine::Engine;
use daily_engine::api::{
    self,
    dto::{CallError, Code},
};
use daily_sound::play;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};
use tokio::sync::watch;

use super::backups;
use super::events;
use super::files::Files;
use super::guard::{Guard, Refusal};

/// The same policy as the window's.
const WINDOW_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; \
                             connect-src 'self'; media-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// A picture opened by itself runs nothing and loads nothing.
const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// A subscription list of many thousand feeds fits several times.
const LARGEST_BODY: usize = 32 * 1024 * 1024;

/// An answer's body.
pub type Body = UnsyncBoxBody<Bytes, std::convert::Infallible>;

/// What is served.
pub struct House {
    /// Answers calls.
    pub engine: Engine,
    /// Lets nobody else in.
    pub guard: Guard,
    /// The built window.
    pub files: Files,
    /// Becomes true when the house closes.
    pub stopped: watch::Receiver<bool>,
}

/// Answers one request.
pub async fn answer(house: &House, request: Request<Incoming>) -> Response<Body> {
    if let Err(refusal) = house.guard.check_source(request.headers()) {
        return refused(refusal);
    }
    let path = request.uri().path().to_owned();
    if let Some(name) = path.strip_prefix("/call/") {
        return call(house, name, request).await;
    }
    if path == "/backup" || path == "/restore" {
        return backups::answer(house, &path, request).await;
    }
    if request.method() != Method::GET {
        return with(text(StatusCode::METHOD_NOT_ALLOWED, "only GET goes here"), ALLOW, "GET");
    }
    if path == "/events" {
        return stream(house, &request);
    }
    if let Some(rest) = path.strip_prefix("/sound/") {
        return match house.guard.picture_key(rest) {
            Some(key) => play::answer(&house.engine, key, request.headers()).await,
            None => refused(Refusal::Token),
        };
    }
    if let Some(rest) = path.strip_prefix("/picture/") {
        return picture(house, rest, &request).await;
    }
    file(house, &path, &request).await
}

async fn call(house: &House, name: &str, request: Request<Incoming>) -> Response<Body> {
    if request.method() != Method::POST {
        return with(text(StatusCode::METHOD_NOT_ALLOWED, "calls are made by POST"), ALLOW, "POST");
    }
    if let Err(refusal) = house.guard.check_header(request.headers()) {
        return refused(refusal);
    }
    if !api::is_for_windows(name) {
        return failed(&bad_call(format!("{name} names a file on this machine: use dailyctl itself")));
    }
    // Who announces too much is told before it is sent; who announces nothing is cut off on the way.
    if request.body().size_hint().lower() > LARGEST_BODY as u64 {
        return too_large();
    }
    let body = match Limited::new(request.into_body(), LARGEST_BODY).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return too_large(),
        Err(_) => return failed(&bad_call("the arguments did not arrive whole".to_owned())),
    };
    let arguments = if body.is_empty() { Ok(serde_json::Value::Null) } else { serde_json::from_slice(&body) };
    let Ok(arguments) = arguments else { return failed(&bad_call("the arguments are no JSON".to_owned())) };

    // A task of its own: a browser that leaves must not cut a change in the middle.
    let (engine, name) = (house.engine.clone(), name.to_owned());
    match tokio::spawn(async move { engine.call(&name, arguments).await }).await {
        Ok(Ok(result)) => with_json(StatusCode::OK, &result),
        Ok(Err(error)) => failed(&error),
        Err(broken) => failed(&CallError {
            code: Code::Internal,
            message: "this call broke off, which is a defect of ours".to_owned(),
            detail: Some(broken.to_string()),
        }),
    }
}

fn stream(house: &House, request: &Request<Incoming>) -> Response<Body> {
    let told = house.guard.check_query(request.uri().query()).or_else(|_| house.guard.check_header(request.headers()));
    if let Err(refusal) = told {
        return refused(refusal);
    }
    let body = events::stream(&house.engine, house.stopped.clone());
    typed(StatusCode::OK, "text/event-stream", body.boxed_unsync())
}

async fn picture(house: &House, rest: &str, request: &Request<Incoming>) -> Response<Body> {
    let guard = &house.guard;
    let told = || guard.check_query(request.uri().query()).or_else(|_| guard.check_cookie(request.headers()));
    let key = match guard.picture_key(rest) {
        Some(key) => key,
        None => match told() {
            Ok(()) => rest,
            Err(refusal) => return refused(refusal),
        },
    };
    let Some(picture) = house.engine.picture(key).await else {
        return text(StatusCode::NOT_FOUND, "there is no such picture here");
    };
    // What is no picture is not shown as one, whatever its server said.
    let media_type = if picture.media_type.starts_with("image/") { picture.media_type.as_str() } else { "application/octet-stream" };
    let response = typed(StatusCode::OK, media_type, Full::new(Bytes::from(picture.bytes)).boxed_unsync());
    let response = with(response, CACHE_CONTROL, "private, max-age=31536000, immutable");
    with(response, CONTENT_SECURITY_POLICY, PICTURE_POLICY)
}

async fn file(house: &House, path: &str, request: &Request<Incoming>) -> Response<Body> {
    let asked_by_address = house.guard.check_query(request.uri().query());
    // The page's script finds the secret in the first address, and in its session when the page is loaded again. That time the page
    // brings the cookie, as everything does that it loads.
    let is_page = path == "/" || path == "/index.html";
    if let Err(refusal) = asked_by_address.or_else(|_| house.guard.check_cookie(request.headers())) {
        return refused(refusal);
    }
    let Some(file) = house.files.find(path).await else {
        let why = if is_page {
            format!("there is no built window in {}: build it, or name another folder with --ui", house.files.root().display())
        } else {
            "there is no such file in the window".to_owned()
        };
        return text(StatusCode::NOT_FOUND, &why);
    };
    let response = typed(StatusCode::OK, file.media_type, Full::new(Bytes::from(file.bytes)).boxed_unsync());
    let response = with(response, CONTENT_SECURITY_POLICY, WINDOW_POLICY);
    if !is_page {
        return response;
    }
    match HeaderValue::from_str(&house.guard.cookie()) {
        Ok(cookie) => with_value(response, SET_COOKIE, cookie),
        Err(_) => response,
    }
}

pub(super) fn refused(refusal: Refusal) -> Response<Body> {
    match refusal {
        Refusal::Host => text(StatusCode::FORBIDDEN, "this host answers to 127.0.0.1 and localhost alone"),
        Refusal::Origin => text(StatusCode::FORBIDDEN, "this host answers to its own page alone"),
        Refusal::Token => text(StatusCode::UNAUTHORIZED, "the token is missing or wrong: open the address that dailyctl serve printed"),
    }
}

pub(super) fn bad_call(message: String) -> CallError {
    CallError { code: Code::BadCall, message, detail: None }
}

fn too_large() -> Response<Body> {
    with_json(StatusCode::PAYLOAD_TOO_LARGE, &bad_call("the arguments are larger than 32 MiB".to_owned()))
}

pub(super) fn failed(error: &CallError) -> Response<Body> {
    with_json(status_of(error.code), error)
}

fn status_of(code: Code) -> StatusCode {
    match code {
        Code::BadCall | Code::BadInput => StatusCode::BAD_REQUEST,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::AlreadyThere => StatusCode::CONFLICT,
        Code::NotAFeed => StatusCode::UNPROCESSABLE_ENTITY,
        Code::Network => StatusCode::BAD_GATEWAY,
        Code::LibraryUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::ReadOnly => StatusCode::LOCKED,
        Code::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
        Code::DiskTrouble | Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

pub(super) fn with_json(status: StatusCode, value: &impl serde::Serialize) -> Response<Body> {
    match serde_json::to_vec(value) {
        Ok(json) => typed(status, "application/json", Full::new(Bytes::from(json)).boxed_unsync()),
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "the answer could not be written"),
    }
}

fn text(status: StatusCode, text: &str) -> Response<Body> {
    typed(status, "text/plain; charset=utf-8", Full::new(Bytes::from(format!("{text}\n"))).boxed_unsync())
}

/// An answer of that type, which nobody may keep, guess at or tell others about.
pub(super) fn typed(status: StatusCode, media_type: &str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let media_type = HeaderValue::from_str(media_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let response = with_value(response, CONTENT_TYPE, media_type);
    let response = with(response, CACHE_CONTROL, "no-store");
    let response = with(response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    with(response, REFERRER_POLICY, "no-referrer")
}

fn with(response: Response<Body>, name: HeaderName, value: &'static str) -> Response<Body> {
    with_value(response, name, HeaderValue::from_static(value))
}

fn with_value(mut response: Response<Body>, name: HeaderName, value: HeaderValue) -> Response<Body> {
    response.headers_mut().insert(name, value);
    response
}
