//! Groups articles into stories as they arrive.
