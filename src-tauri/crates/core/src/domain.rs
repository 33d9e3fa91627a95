//! The registered domain of a host, by the [Public Suffix List](https://publicsuffix.org).
//!
//! The list is code, more than half a megabyte of it, and a copy of it wherever it is called: so it is called here alone.

/// The part of a host's name that somebody registered, such as `example.co.uk` of `news.example.co.uk`; `None` where the host is itself
/// an ending that is for everybody, or no name.
#[inline(never)]
pub fn registered(host: &str) -> Option<&str> {
    psl::domain_str(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registered_domain_is_one_label_and_the_ending_that_is_for_everybody() {
        assert_eq!(registered("news.example.co.uk"), Some("example.co.uk"));
        assert_eq!(registered("example.org"), Some("example.org"));
        assert_eq!(registered("reader.github.io"), Some("reader.github.io"));
    }

    #[test]
    fn an_ending_that_is_for_everybody_belongs_to_nobody() {
        assert_eq!(registered("co.uk"), None);
        assert_eq!(registered(""), None);
    }
}
