//! Groups what arrived into stories.

use daily_core::StoryId;

use crate::Engine;
use crate::api::dto::{CallError, FrontPage};

impl Engine {
    pub(crate) async fn group_waiting(&self) -> Result<(), CallError> {
        Ok(())
    }
    pub(crate) async fn forget_groups(&self) {}
    pub(crate) async fn mark_breaking(&self, _page: &mut FrontPage, _stories: &[StoryId]) {}
}
