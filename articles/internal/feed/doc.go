// Package feed reads feed documents: RSS 0.90 to 2.0, RSS 1.0 (RDF), Atom 0.3
// and 1.0, JSON Feed 1.0 and 1.1. It finds the feeds that a page offers, and
// writes JSON Feed.
//
// [Parse] takes text, already decoded to UTF-8: what HTTP, a byte order mark or
// the XML declaration say of the encoding is the caller's to weigh (RFC 7303
// §3), and is not looked at again here. It reads what readers are expected to
// read: undeclared namespaces and entities, bare ampersands, control characters,
// junk around the document, misspelt end tags, HTML that nobody escaped. A feed
// that is cut off gives the entries that are whole, and says so.
//
// Feeds come from strangers. A document type is skipped, so that no entity of it
// is ever expanded and nothing is ever fetched. Memory stays within a few times
// the text and time is linear in it: elements that mean nothing here are passed
// over without a stack, a tag's attributes are read one by one as they are asked
// for, and every field, list and count has a bound.
//
// The text of the fields is as untrusted as the feed. Control characters are
// left in it, for package clean takes out an escape sequence as a whole only
// where its first character is still there. Addresses are absolute http or https
// and have none.
//
// # Why not a library
//
// github.com/mmcdole/gofeed 1.4.2 was tried first. A feed of 386 kB, 10,000
// elements inside each other with a namespace each, made it allocate 6.5 GB in
// 20 s; it ignores the charset of HTTP, reads JST, HKT or IST as UTC, and reads 18
// MB/s. A guard against all that would tokenize, decode, date and resolve before
// and after it, which is most of a parser.
//
// The tokenizer of encoding/xml gives up for good at "<3" in a title, at a control
// character and at an XML 1.1 declaration; it reads 50 MB/s. That of
// golang.org/x/net/html never gives up, but reads HTML: a document type with
// entities in it ends too early, and what an element holds has to be put together
// from copies. The scanner here has some 180 lines and returns stretches of the
// text; the whole parser reads 130 to 250 MB/s, and 15 to 50 of items that have no
// text.
package feed
