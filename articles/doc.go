// Package articles has the words of newsreader and reads news pages, feeds,
// captures and Markdown files into them.
//
// A [Page] is what one address or file gave: an [Article], a feed of
// [Headline]s, or both; [ParsePage] makes one of any bytes. An [Edition] is an
// ordered set of them, and one is built in ([BuiltIn]). All text in these
// values has been sanitized: it is valid UTF-8 without control characters,
// escape sequences or deceiving invisible characters, and every address in it is
// absolute: http, https or mailto. What a page does not say is absent: zero
// times, nil counts and empty strings mean unknown.
//
// Package library keeps articles on the disk, follows feeds and finds what belongs
// together; package update fetches feeds into it. None of the three reads the
// environment or writes to a stream; clocks, HTTP clients and directories are passed in.
package articles
