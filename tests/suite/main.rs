//! Flows through the call table.
