// Package opml reads and writes subscription lists: OPML 1.0, 1.1 and 2.0
// (http://opml.org/spec2.opml), and reads newsboat's urls file and plain lists of
// addresses.
//
// A list is data. Only addresses of http and https become outlines; commands
// such as newsboat's exec: and filter:, and every other scheme, are refused and
// reported, and nothing that a list points to is fetched: not an include, not a
// link, not an entity. Lists come from strangers as well as from the reader's
// old program, so folders are read to a bounded depth, outlines to a bounded
// number, and memory and time are linear in the text.
//
// The texts are as untrusted as the list; package clean is the caller's next step.
package opml
