package labels

import (
	"strings"
	"unicode"

	"newsreader/articles/internal/cursor"
)

// CountKind is what is counted.
type CountKind int

// The kinds of counts. Unlabelled is a number without a label.
const (
	Unlabelled   CountKind = iota
	Comments               // 评论, 跟贴, comments, replies
	Participants           // 参与
	Articles               // 文章数, posts
	Followers              // 关注度, 粉丝, followers
	Views                  // 阅读, 浏览, 人气, views
	Likes                  // 赞, likes
	Shares                 // 转发, shares
)

// Count is a number that a page prints and what it counts.
type Count struct {
	Kind CountKind
	N    int
}

// maxCounts is the length in bytes of the longest text that Counts reads.
const maxCounts = 256

// SingleCount returns the number in a text that is a single count, with or without a label: "2900",
// "12,345", "1.4万", "3.4K", "(123)", "评论 12", "12跟贴", "128 comments".
func SingleCount(s string) (int, bool) {
	fs := Counts(s)
	if len(fs) != 1 {
		return 0, false
	}
	return fs[0].N, true
}

// Counts returns the counts in a text that consists of numbers and their labels alone, such as
// "2900文章数 14817关注度" or "评论(12) 阅读 1.4万". It returns nil for any other text and for texts longer
// than 256 bytes.
func Counts(s string) []Count {
	if len(s) > maxCounts {
		return nil
	}
	var out []Count
	c := &cursor.Cursor{Text: s}
	for len(out) < 8 {
		skipCountGap(c)
		if c.Done() {
			return out
		}
		f, ok := readCount(c)
		if !ok {
			return nil
		}
		out = append(out, f)
	}
	return nil
}

func skipCountGap(c *cursor.Cursor) {
	for c.SkipSpaces() || c.Accept("()[]|·,/、") != 0 {
		continue
	}
}

// readCount reads a number with the label before or after it, if there is one.
func readCount(c *cursor.Cursor) (Count, bool) {
	kind, labelled := readCountLabel(c)
	for c.SkipSpaces() || labelled && c.Accept(":(") != 0 {
		continue
	}
	n, ok := readNumber(c)
	if !ok {
		return Count{}, false
	}
	if labelled {
		c.AcceptWord("条", "次", "人", "篇", "万人")
		return Count{kind, n}, atCountEnd(c)
	}
	c.SkipSpaces()
	c.AcceptWord("条", "次", "人", "位", "个", "篇")
	before := *c
	if k, ok := readCountLabel(c); ok {
		if atCountEnd(c) {
			return Count{k, n}, true
		}
		*c = before // the label of the next count
	}
	return Count{kind, n}, atCountEnd(c) || c.Pos > 0 && c.Text[c.Pos-1] == ' '
}

// atCountEnd reports whether a count may end at the cursor: not before a letter, nor within a time, date
// or decimal number.
func atCountEnd(c *cursor.Cursor) bool {
	r, n := c.Peek()
	return n == 0 || !unicode.IsLetter(r) && (r < '0' || r > '9') && r != ':' && r != '-' && r != '.'
}

// readNumber reads 2900, 12,345, 1.4万, 1.2亿, 3.4K and 2M. Fractions are read only before a unit, in
// thousandths, and are rounded down.
func readNumber(c *cursor.Cursor) (int, bool) {
	n, w := c.ReadNumber(12)
	if w == 0 || c.AtDigit() {
		return 0, false
	}
	if w <= 3 {
		n = readGroups(c, n)
	}
	fraction, scale := 0, 1
	before := *c
	if c.Accept(".") != 0 {
		for scale < 1000 && c.AtDigit() {
			d, _ := c.ReadNumber(1)
			fraction, scale = fraction*10+d, scale*10
		}
	}
	unit := readMultiplier(c)
	if unit == 1 {
		*c = before
		return n, scale == 1
	}
	if n > 1_000_000_000 {
		return 0, false
	}
	return n*unit + fraction*unit/scale, true
}

// readGroups reads groups of three digits, each after a comma, and returns the number that they
// complete n to.
func readGroups(c *cursor.Cursor, n int) int {
	for k := 0; k < 3; k++ {
		before := *c
		if c.Accept(",") == 0 {
			break
		}
		g, w := c.ReadNumber(3)
		if w != 3 || c.AtDigit() {
			*c = before
			break
		}
		n = n*1000 + g
	}
	return n
}

// readMultiplier reads 万, 亿, K, M and the like. It returns 1 if there is none.
func readMultiplier(c *cursor.Cursor) int {
	before := *c
	unit := 1
	switch c.Accept("千万亿kKwWmMbB") {
	case '千', 'k', 'K':
		unit = 1000
	case '万', 'w', 'W':
		unit = 10_000
	case 'm', 'M':
		unit = 1_000_000
	case '亿':
		unit = 100_000_000
	case 'b', 'B':
		unit = 1_000_000_000
	}
	if c.AtLetter() {
		*c = before
		return 1
	}
	c.Accept("+")
	return unit
}

// readCountLabel reads the label of a count. If it returns false, the cursor has not moved.
func readCountLabel(c *cursor.Cursor) (CountKind, bool) {
	if c.AtLetter() {
		before := *c
		if k := kindByWord(strings.TrimSuffix(c.ReadWord(), "s")); k != Unlabelled {
			return k, true
		}
		*c = before
		return Unlabelled, false
	}
	if r, _ := c.Peek(); !mayStartCountLabel(r) {
		return Unlabelled, false
	}
	switch {
	case c.AcceptWord("网友评论", "评论数", "条评论", "评论", "跟贴", "跟帖", "留言", "回复", "回应", "コメント",
		"댓글"):
		return Comments, true
	case c.AcceptWord("人参与评论", "人参与跟贴", "人参与讨论", "参与评论", "参与跟贴", "参与讨论", "人参与", "参与"):
		return Participants, true
	case c.AcceptWord("文章数", "文章", "篇文章", "作品"):
		return Articles, true
	case c.AcceptWord("关注度", "关注数", "粉丝数", "粉丝", "关注"):
		return Followers, true
	case c.AcceptWord("总阅读", "阅读量", "阅读数", "阅读", "浏览量", "浏览", "人气", "热度", "点击数", "点击",
		"播放"):
		return Views, true
	case c.AcceptWord("点赞", "获赞", "赞", "喜欢", "点赞数"):
		return Likes, true
	case c.AcceptWord("转发", "分享"):
		return Shares, true
	}
	return Unlabelled, false
}

// mayStartCountLabel reports whether a Chinese, Japanese or Korean label of readCountLabel begins with r.
func mayStartCountLabel(r rune) bool {
	switch r {
	case '网', '评', '条', '跟', '留', '回', 'コ', '댓', '人', '参', '文', '篇', '作', '关', '粉', '阅',
		'浏', '点', '播', '赞', '喜', '转', '分', '总', '获', '热':
		return true
	}
	return false
}

// kindByWord returns the kind that an English label stands for, or Unlabelled. The label is in lower
// case and without a final s, so that "replies" is "replie".
func kindByWord(w string) CountKind {
	switch w {
	case "comment", "reply", "replie", "response":
		return Comments
	case "participant":
		return Participants
	case "article", "post", "storie":
		return Articles
	case "follower", "subscriber":
		return Followers
	case "view", "read":
		return Views
	case "like":
		return Likes
	case "share":
		return Shares
	}
	return Unlabelled
}
