-- What incidents are found by: their facets and the words written in them, as pieces separated by blanks (see search.rs).
-- The rows are those of `incident`, by `place`; the texts themselves are not kept a second time.
CREATE VIRTUAL TABLE search USING fts5 (
    pieces,
    content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars ':%'"
);
