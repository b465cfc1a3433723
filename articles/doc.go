// Package articles turns news pages, captures and Markdown files into articles
// and headline feeds.
//
// A [Page] is what one address or file gave: an [Article], a feed of
// [Headline]s, or both; [ParsePage] makes one of any bytes. An [Edition] is an
// ordered set of them, and one is built in ([BuiltIn]). All text in these
// values has passed one door: it is valid UTF-8 without control characters,
// escape sequences or deceiving invisible characters, and every address in it is
// absolute: http, https or mailto. What a page does not say is absent: zero
// times, nil counts and empty strings mean unknown.
//
// A [Library] keeps articles on the disk, follows feeds and finds what belongs
// together. The package reads no environment and writes no stream; clocks, bytes
// and the library's directory are passed in.
package articles
