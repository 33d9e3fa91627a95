//! Newsletters: a folder of mail files as a source.

use crate::api::dto::{CallError, Code, Nothing};
use crate::api::sources::{AddNewsletters, NewsletterArg, NewsletterView};
use crate::{Engine, error};

impl Engine {
    /// See the call table.
    pub async fn add_newsletters(&self, _: AddNewsletters) -> Result<NewsletterView, CallError> {
        Err(error::new(Code::Internal, "not built yet"))
    }

    /// See the call table.
    pub async fn list_newsletters(&self, _: Nothing) -> Result<Vec<NewsletterView>, CallError> {
        Err(error::new(Code::Internal, "not built yet"))
    }

    /// See the call table.
    pub async fn remove_newsletters(&self, _: NewsletterArg) -> Result<Nothing, CallError> {
        Err(error::new(Code::Internal, "not built yet"))
    }
}
