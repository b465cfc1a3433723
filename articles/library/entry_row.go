package library

// knownEntry is a row of the table entries: one entry of a feed.
type knownEntry struct {
	number, feed, article int64
	entryHashes
	contentHash int64
	met         bool // an entry of the document is this one
}
