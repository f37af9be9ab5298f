//! For everyone: what is heard, found by name, hit with a finger, reached by keys, and seen with weak eyes.

mod spoken;
