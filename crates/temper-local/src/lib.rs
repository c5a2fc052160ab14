//! Language models in this process: GGUF weights in, replies out.
