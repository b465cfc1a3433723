package account

import "newsreader/articles/library"

// merge is the three-way rule for the flags of one article, given those that the server shows: of a flag, the side that
// differs from what both had last wins, so that no clock is compared and no conflict exists. A server that shows what was
// sent to it has changed nothing itself: what was marked here since stays, and differs from the new base until the next
// round sends it.
func merge(m library.RemoteMark, there library.Flag) library.RemoteMark {
	theirs := (m.Base ^ there) &^ m.Sent
	m.Here = m.Here&^theirs | there&theirs
	m.Base, m.Sent, m.Missed = there, 0, 0
	return m
}

// unsent returns the flags whose state here is to be sent: those that differ from the base, and those of which it is not
// known whether the server got the opposite.
func unsent(m library.RemoteMark) library.Flag {
	if m.Missed > 0 {
		return 0
	}
	return m.Base ^ m.Here | m.Sent
}

// mergeText is the three-way rule for a title or folder. If it was changed on both sides, the server's stays and conflict
// is true. An empty text is no change, since the server can have none.
func mergeText(base, here, there string) (merged string, conflict bool) {
	switch {
	case there == "" || sameTitle(here, there):
		return here, false
	case here == "" || sameTitle(base, here):
		return there, false
	case sameTitle(base, there):
		return here, false
	}
	return there, true
}
