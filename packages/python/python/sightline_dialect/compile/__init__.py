"""From translated text to code: the pass over the syntax tree."""
