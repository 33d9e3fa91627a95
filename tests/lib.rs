//! Helpers for the suite.
