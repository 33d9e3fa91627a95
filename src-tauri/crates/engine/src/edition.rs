//! The edition: the day's stories as an issue that ends.

use crate::Engine;
use crate::api::dto::{CallError, Code, EntryArg, Nothing};
use crate::api::picture::*;
use crate::error;

macro_rules! later {
    ($($name:ident($arguments:ty) -> $result:ty;)*) => {
        impl Engine {
            $(
                /// See the call table.
                pub async fn $name(&self, _: $arguments) -> Result<$result, CallError> {
                    Err(error::new(Code::Internal, "this cannot be done yet"))
                }
            )*
        }
    };
}

later! {
    compose_edition(ComposeEdition) -> EditionView;
    list_editions(ListEditions) -> Vec<EditionSummary>;
    get_edition(EditionArg) -> EditionView;
    open_edition(EditionArg) -> Nothing;
    remove_edition(EditionArg) -> Nothing;
    export_edition(ExportEdition) -> ExportedFile;
    list_versions(EntryArg) -> Vec<VersionView>;
    compare_versions(CompareVersions) -> Comparison;
    regroup_stories(Nothing) -> Regrouping;
    list_labels(Nothing) -> Vec<FeedLabels>;
    save_labels(FeedLabels) -> Nothing;
    get_spread(SpreadArg) -> Vec<WeekSpread>;
}
