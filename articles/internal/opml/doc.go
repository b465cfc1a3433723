// Package opml reads and writes subscription lists in OPML 1.0, 1.1 and 2.0
// (http://opml.org/spec2.opml). It also reads newsboat's urls file and plain lists
// of URLs.
//
// A list is only data. Only http and https URLs become outlines. Commands such as
// newsboat's exec: and filter:, and all other schemes, are refused and reported.
// Nothing that a list refers to is fetched, be it an include, a link or an entity.
// Lists come from strangers as well as from the user's previous program, so the
// depth of folders and the number of outlines are bounded, and memory and time are
// linear in the text.
//
// The texts are as untrusted as the list; callers should pass them to package
// sanitize.
package opml
