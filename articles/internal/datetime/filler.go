package datetime

import (
	"strings"

	"newsreader/articles/internal/cursor"
)

// skipTimeLabels skips labels such as 发布时间： and "Last updated on".
func skipTimeLabels(c *cursor.Cursor) {
	for k := 0; k < 6; k++ {
		before := c.Pos
		for c.SkipSpaces() || c.Accept(":,|·([-") != 0 {
			continue
		}
		if !c.AcceptWord("发布时间", "发表时间", "更新时间", "最后更新", "发布日期", "发布于", "发表于", "更新于",
			"时间", "日期",
			"更新日時", "公開日時", "配信", "입력", "수정", "发布", "更新") {
			skipTimeWord(c)
		}
		if c.Pos == before {
			return
		}
	}
}

// skipTimeWord skips one word of an English, German, French or Spanish label.
func skipTimeWord(c *cursor.Cursor) {
	before := *c
	switch c.ReadWord() {
	case "published", "updated", "posted", "modified", "last", "first", "on", "at", "date", "time", "created",
		"issued",
		"revised", "originally", "release", "released", "le", "publié", "mis", "jour", "am", "vom", "stand",
		"publicado", "actualizado", "el", "as", "of":
		return
	}
	*c = before
}

// skipGap skips what may separate a date from a time of day: spaces, punctuation, a weekday, "at",
// and the T of ISO 8601.
func skipGap(c *cursor.Cursor) {
	for k := 0; k < 8; k++ {
		before := c.Pos
		c.SkipSpaces()
		switch {
		case skipISOMark(c):
			return
		case c.Accept(",.|·-/()[]_、") != 0:
		case skipBracketedWeekday(c):
		case SkipWeekday(c):
		case c.AcceptWord("at", "um", "à", "às", "a las", "alle", "ore", "on", "klo", "kl.", "kl", "godz.", "saat", "om", "в", "о", "у", "στις"):
		}
		if c.Pos == before {
			return
		}
	}
}

// skipISOMark skips the T of ISO 8601 before a time of day, and reports whether it is there.
func skipISOMark(c *cursor.Cursor) bool {
	before := *c
	if c.Accept("Tt") != 0 && c.AtDigit() {
		return true
	}
	*c = before
	return false
}

// skipAfterTime skips what may follow a time that is otherwise alone in a text.
func skipAfterTime(c *cursor.Cursor) {
	for k := 0; k < 6; k++ {
		before := c.Pos
		for c.SkipSpaces() || c.Accept(")],.|·:。-") != 0 {
			continue
		}
		if !SkipWeekday(c) && !skipBracketedWeekday(c) {
			c.AcceptWord("发布", "更新", "发表", "刊登", "local time", "当地时间")
		}
		if c.Pos == before {
			return
		}
		c.Accept("(")
	}
}

// skipZoneName skips the name of a zone after its offset: a comment of RFC 822, as in
// "+0100 (Central European Time)", a suffix of RFC 9557, as in "+08:00[Asia/Shanghai]", or an
// abbreviation, as in "+0000 UTC".
func skipZoneName(c *cursor.Cursor) {
	c.SkipSpaces()
	if c.Accept("([") == 0 {
		readZoneName(c, Options{})
		return
	}
	if end := strings.IndexAny(c.Text[c.Pos:], ")]"); end >= 0 {
		c.Pos += end + 1
	}
}
