//! Tests of the analyzer through its public interface.

mod extract;
