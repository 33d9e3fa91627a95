//! Keeps what the system's allocator holds in proportion to what is used.

/// Makes all threads share one heap; to be called before any thread is started.
///
/// glibc gives each thread a heap of its own and hardly gives any of it back. A first refresh of 500 feeds holds 300 MB
/// that way and 130 MB this way, in the same time (`scripts/bench.sh`). Elsewhere this does nothing.
#[allow(unsafe_code, reason = "mallopt has no safe wrapper")]
pub fn share_one_heap() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: mallopt only sets a number in the allocator, and no other thread runs yet.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
    }
}
