//! The files of the built window.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The folder of the built window.
pub struct Files {
    root: PathBuf,
}

/// One of its files.
pub struct File {
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Its Content-Type.
    pub media_type: &'static str,
}

impl Files {
    /// The files below `root`.
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads the file that a request's path names; `None` where there is none inside the folder.
    pub async fn find(&self, path: &str) -> Option<File> {
        let relative = relative(path)?;
        let root = tokio::fs::canonicalize(&self.root).await.ok()?;
        // A link inside the folder may point out of it.
        let file = tokio::fs::canonicalize(root.join(&relative)).await.ok()?;
        if !file.starts_with(&root) {
            return None;
        }
        let bytes = tokio::fs::read(&file).await.ok()?;
        Some(File { bytes, media_type: media_type(&relative) })
    }
}

/// The path below the folder, or `None` where it is anything but names.
fn relative(path: &str) -> Option<PathBuf> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.strip_prefix('/')?;
    if path.is_empty() {
        return Some(PathBuf::from("index.html"));
    }
    // Backslashes and colons mean something on Windows, and no file of ours has either in its name.
    if path.contains(['\\', ':', '\0']) || path.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
        return None;
    }
    let path = PathBuf::from(path);
    path.components().all(|component| matches!(component, Component::Normal(_))).then_some(path)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/vnd.microsoft.icon",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn files_come_with_their_types() {
        let (_folder, files) = window();

        let page = files.find("/").await.unwrap();
        assert_eq!((page.bytes.as_slice(), page.media_type), (&b"<p>"[..], "text/html; charset=utf-8"));
        assert_eq!(files.find("/assets/a%20b.js").await.unwrap().media_type, "text/javascript; charset=utf-8");
        assert!(files.find("/assets").await.is_none());
        assert!(files.find("/nothing.js").await.is_none());
    }

    #[tokio::test]
    async fn nothing_outside_the_folder_is_found() {
        let (_folder, files) = window();

        let outside = [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/assets/../../secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "//etc/passwd",
            "/c:/x",
            "/.hidden",
            "secret.txt",
            "/%ff",
        ];
        for path in outside {
            assert!(files.find(path).await.is_none(), "{path}");
        }
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_link_out_of_the_folder_is_not_followed() {
        let (folder, files) = window();
        std::os::unix::fs::symlink(folder.path().join("secret.txt"), folder.path().join("ui/link.txt")).unwrap();

        assert!(files.find("/link.txt").await.is_none());
    }

    fn window() -> (tempfile::TempDir, Files) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("ui");
        std::fs::create_dir_all(root.join("assets")).unwrap();
        std::fs::write(root.join("index.html"), "<p>").unwrap();
        std::fs::write(root.join("assets/a b.js"), "1").unwrap();
        std::fs::write(root.join(".hidden"), "1").unwrap();
        std::fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        (folder, Files::new(root))
    }
}
