//! Calls of the reading desk that are said and not made yet.

use crate::api::desk::*;
use crate::api::dto::*;
use crate::{Engine, error};

impl Engine {
    /// See the call table.
    pub async fn export_entries(&self, _: ExportEntries) -> Result<FileData, CallError> {
        Err(error::new(Code::Internal, "this is not made yet"))
    }
}
