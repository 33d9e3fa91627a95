//! Decides what closing the window means.
//!
//! An app that goes on unseen must have been asked to; an app that asks and gets no answer must still end.

use daily_engine::api::desktop::OnClose;

/// What happens when the window is to be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// The window goes, and the app stays.
    Hide,
    /// The reader is asked.
    Ask,
    /// The app ends.
    Quit,
}

/// What closing means, by what the reader decided before; `None` where that cannot be known, since there is no library.
///
/// `can_ask`: the page stands and can show a question. `was_asked`: it was asked already, and has not answered.
pub fn decide(decided: Option<OnClose>, can_ask: bool, was_asked: bool) -> Closing {
    match decided {
        Some(OnClose::Stay) => Closing::Hide,
        Some(OnClose::Ask) if can_ask && !was_asked => Closing::Ask,
        Some(OnClose::Ask | OnClose::Quit) | None => Closing::Quit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_is_asked_once_and_what_was_decided_holds() {
        assert_eq!(decide(Some(OnClose::Ask), true, false), Closing::Ask);
        assert_eq!(decide(Some(OnClose::Stay), true, false), Closing::Hide);
        assert_eq!(decide(Some(OnClose::Quit), true, false), Closing::Quit);
    }

    #[test]
    fn a_window_that_cannot_ask_or_does_not_answer_ends_the_app() {
        assert_eq!(decide(Some(OnClose::Ask), false, false), Closing::Quit);
        assert_eq!(decide(Some(OnClose::Ask), true, true), Closing::Quit);
        assert_eq!(decide(None, true, false), Closing::Quit);
    }
}
