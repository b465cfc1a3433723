package labels

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// role is what a label on a source line labels.
type role int

const (
	bareText role = iota
	sourceName
	authorName
	englishByline
	foreignByline // its label alone does not tell it from a title
	editorName
	placeName
	publishedTime
	updatedTime
	otherFact // what is labelled but not of interest: photographs, keywords, sizes of type
)

// readLabel reads a label and the colon, slash or bar after it. Han labels may have spaces
// between their characters (来　源：).
func readLabel(c *cursor.Cursor) (role, bool) {
	before := *c
	r, _ := c.Peek()
	if cursor.IsAlphabetic(r) {
		if wordStart(c) {
			if role, ok := readLatinLabel(c); ok {
				return role, true
			}
		}
		*c = before
		return bareText, false
	}
	if !opensLabel(r) {
		return bareText, false
	}
	role, open := hanLabel(c)
	if role == bareText || afterHan(&before) && tailOfWord(c.Text[before.Pos:c.Pos]) {
		*c = before
		return bareText, false
	}
	gap := c.SkipSpaces()
	if c.Accept(":/") != 0 || open && gap || barBeforeValue(c) {
		c.SkipSpaces()
		return role, true
	}
	*c = before
	return bareText, false
}

// barBeforeValue skips a bar that stands in a colon's place (作者｜张三), and not
// between the labels of a row.
func barBeforeValue(c *cursor.Cursor) bool {
	if c.Accept("|丨") == 0 {
		return false
	}
	c.SkipSpaces()
	after := *c
	if role, _ := hanLabel(&after); role == bareText {
		return !c.Done()
	}
	r, _ := after.Peek()
	return !after.Done() && !isBreak(r)
}

// opensLabel says whether a Chinese label may begin with r.
func opensLabel(r rune) bool {
	switch r {
	case '图', '数', '资', '视', '摄', '制', '校', '审', '监', '策', '初', '复', '终', '关', '标', '分', '栏', '字', '大', '美', '排', '译', '翻', '题',
		'本', '文', '来', '稿', '信', '新', '出', '转', '原', '作', '撰', '执', '采', '记', '通', '责', '值', '网', '编', '主',
		'发', '时', '日', '最', '更', '修', '属':
		return true
	}
	return false
}

// figureLabel says whether a figure with a label before it begins at c, such as
// "阅读：1644" or "评论(18)".
func figureLabel(c cursor.Cursor) bool {
	if r, _ := c.Peek(); r < 0x2E80 {
		return false
	}
	if _, ok := readKind(&c); !ok {
		return false
	}
	c.AcceptWord("次数", "量", "数")
	c.SkipSpaces()
	return c.Accept(":(") != 0 || c.AtDigit()
}

// afterHan says whether a Chinese character stands right before the cursor.
func afterHan(c *cursor.Cursor) bool {
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return c.Pos > 0 && unicode.Is(unicode.Han, prev)
}

// tailOfWord says whether a label behind another character may be the end of a
// longer label that labels something else (抓取时间, 图文来源).
func tailOfWord(label string) bool {
	switch label {
	case "作者", "责编", "编辑":
		return false
	}
	return utf8.RuneCountInString(label) <= 2
}

// wordStart says whether the cursor is not inside a word.
func wordStart(c *cursor.Cursor) bool {
	if c.Pos == 0 {
		return true
	}
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return !cursor.IsAlphabetic(cursor.Fold(prev))
}

// hanLabel reads the words of a Chinese label. open says that a space may stand
// in the colon's place.
func hanLabel(c *cursor.Cursor) (r role, open bool) {
	switch {
	case spaced(c, "图片来源", "数据来源", "资料来源", "视频来源", "摄影", "图片", "制图", "图", "校对", "审核", "监制", "策划", "初审",
		"复审", "终审", "关键词", "标签", "分类", "栏目", "字号", "字体", "大小", "美编", "排版", "视觉", "译者", "翻译", "题图"):
		return otherFact, false
	case spaced(c, "来源于"):
		return sourceName, true
	case spaced(c, "本文来源", "文章来源", "稿件来源", "信息来源", "新闻来源", "稿源", "来源", "出处", "转载自", "转自", "原载"):
		return sourceName, false
	case spaced(c, "本文作者", "文章作者", "作者", "撰文", "撰稿", "执笔", "采写", "文字", "文", "本报记者", "本报特约记者", "记者", "通讯员"):
		return authorName, false
	case spaced(c, "编辑于", "修改于"):
		return updatedTime, true
	case spaced(c, "责任编辑", "本文编辑", "值班编辑", "网络编辑", "责编", "编辑", "主编"):
		return editorName, false
	case spaced(c, "发布时间", "发表时间", "发布日期", "发稿时间", "出版时间", "出版", "时间", "日期"):
		return publishedTime, false
	case spaced(c, "最新更新时间", "最后更新时间", "最后更新", "更新时间", "更新于", "更新", "修改时间"):
		return updatedTime, true
	case spaced(c, "IP属地", "属地", "来自", "发布于"):
		return placeName, false
	}
	return bareText, false
}

// spaced skips the first of the words that stands at the cursor, spaces between
// its characters allowed.
func spaced(c *cursor.Cursor, words ...string) bool {
	before := *c
	for _, w := range words {
		if spacedWord(c, w) {
			return true
		}
		*c = before
	}
	return false
}

func spacedWord(c *cursor.Cursor, w string) bool {
	for i, want := range w {
		if i > 0 {
			c.SkipSpaces()
		}
		r, n := c.Peek()
		if n == 0 || r != want {
			return false
		}
		c.Pos += n
	}
	return true
}

// readLatinLabel reads a label in a language with letters: all in English, those of times and "By" in others.
func readLatinLabel(c *cursor.Cursor) (role, bool) {
	switch {
	case c.AcceptWord("source:", "via:", "sources:", "источник:", "المصدر:"):
		c.SkipSpaces()
		return sourceName, true
	case c.AcceptWord("editing by", "edited by", "editor:"):
		return editorName, true
	case c.AcceptWord("additional reporting by", "photographs by", "photo by", "photos by", "illustration by", "translated by", "compiled by"):
		return otherFact, true
	case c.AcceptWord("reporting by", "written by", "words by", "text by", "story by", "posted by", "interview by", "review by", "reviewed by", "author:", "authors:", "автор:", "بقلم:", "كتب:"):
		return englishByline, true
	case c.AcceptWord("last updated", "updated", "last modified", "modified", "last edited", "zuletzt aktualisiert", "aktualisiert", "mis à jour", "mise à jour",
		"modifié", "última actualización", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "обновлено"):
		labelEnd(c)
		return updatedTime, true
	case c.AcceptWord("first published", "published", "posted", "date:", "ip属地:", "veröffentlicht", "publié", "publicado", "pubblicato", "gepubliceerd", "опубликовано"):
		labelEnd(c)
		return publishedTime, true
	}
	return byLabel(c)
}

// byLabel reads "By " before a name, and its like in other languages, where as many a
// title begins so. The word's capital tells it from a sentence's.
func byLabel(c *cursor.Cursor) (role, bool) {
	if c.Pos > 0 {
		return bareText, false
	}
	english := c.AcceptWord("by:", "by")
	if !english && !c.AcceptWord("von", "par", "por", "di", "door") {
		return bareText, false
	}
	if startsLower := c.Text[0] >= 'a'; startsLower || !c.SkipSpaces() {
		return bareText, false
	}
	if !english {
		return foreignByline, true
	}
	return englishByline, true
}

// labelEnd skips what may follow the label of a time.
func labelEnd(c *cursor.Cursor) {
	c.SkipSpaces()
	c.Accept(":")
	c.SkipSpaces()
	c.AcceptWord("on", "at", "am", "le", "el", "il", "em", "op")
	c.SkipSpaces()
}
