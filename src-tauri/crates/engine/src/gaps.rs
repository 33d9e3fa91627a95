//! Gaps: what a feed held no longer when it was checked again.

use crate::api::dto::{CallError, Code, Nothing};
use crate::api::sources::{GapArg, GapView, ListGaps};
use crate::{Engine, error};

impl Engine {
    /// See the call table.
    pub async fn list_gaps(&self, _: ListGaps) -> Result<Vec<GapView>, CallError> {
        Err(error::new(Code::Internal, "not built yet"))
    }

    /// See the call table.
    pub async fn fill_gap(&self, _: GapArg) -> Result<GapView, CallError> {
        Err(error::new(Code::Internal, "not built yet"))
    }

    /// See the call table.
    pub async fn dismiss_gap(&self, _: GapArg) -> Result<Nothing, CallError> {
        Err(error::new(Code::Internal, "not built yet"))
    }
}
