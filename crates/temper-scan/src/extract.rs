//! Code out of a model's reply: fences, prose, elisions, fragments placed into their scenario.
