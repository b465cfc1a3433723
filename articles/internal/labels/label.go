package labels

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// field is what a label on a source line introduces.
type field int

const (
	noField field = iota
	sourceField
	authorField
	bylineField
	foreignBylineField // "Von", "Par" and the like, which may as well begin a title
	editorField
	placeField
	publishedField
	updatedField
	ignoredField // photographs, keywords, font size and other values that are not read
)

// readLabel reads a label and the colon, slash or bar after it. Chinese labels may have spaces between
// their characters (来　源：). If it returns false, the cursor has not moved.
func readLabel(c *cursor.Cursor) (field, bool) {
	before := *c
	r, _ := c.Peek()
	if cursor.IsAlphabetic(r) {
		if atWordStart(c) {
			if f, ok := readAlphabeticLabel(c); ok {
				return f, true
			}
		}
		*c = before
		return noField, false
	}
	if !mayStartLabel(r) {
		return noField, false
	}
	f, spaceEnds := readChineseLabel(c)
	if f == noField || followsHan(&before) && isWordTail(c.Text[before.Pos:c.Pos]) {
		*c = before
		return noField, false
	}
	gap := c.SkipSpaces()
	if c.Accept(":/") != 0 || spaceEnds && gap || acceptBar(c) {
		c.SkipSpaces()
		return f, true
	}
	*c = before
	return noField, false
}

// acceptBar skips a bar that is used instead of a colon (作者｜张三) and reports whether there is one. It
// returns false for a bar in a row of labels without values (时间 | 作者 | 来源); the cursor has then
// moved.
func acceptBar(c *cursor.Cursor) bool {
	if c.Accept("|丨") == 0 {
		return false
	}
	c.SkipSpaces()
	after := *c
	if f, _ := readChineseLabel(&after); f == noField {
		return !c.Done()
	}
	r, _ := after.Peek()
	return !after.Done() && !isTokenBreak(r)
}

// mayStartLabel reports whether a label of readChineseLabel begins with r. It spares most characters
// of a line the comparison with all labels.
func mayStartLabel(r rune) bool {
	switch r {
	case '图', '数', '资', '视', '摄', '制', '校', '审', '监', '策', '初', '复', '终', '关', '标', '分', '栏',
		'字', '大', '美', '排', '译', '翻', '题',
		'本', '文', '来', '稿', '信', '新', '出', '转', '原', '作', '撰', '执', '采', '记', '通', '责', '值',
		'网', '编', '主',
		'发', '时', '日', '最', '更', '修', '属':
		return true
	}
	return false
}

// atCountLabel reports whether a count begins at c with a Chinese, Japanese or Korean label before its
// number, such as "阅读：1644" or "评论(18)".
func atCountLabel(c cursor.Cursor) bool {
	if r, _ := c.Peek(); r < cursor.FirstCJK {
		return false
	}
	if _, ok := readCountLabel(&c); !ok {
		return false
	}
	c.AcceptWord("次数", "量", "数")
	c.SkipSpaces()
	return c.Accept(":(") != 0 || c.AtDigit()
}

// followsHan reports whether the character before the cursor is a Han character.
func followsHan(c *cursor.Cursor) bool {
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return c.Pos > 0 && unicode.Is(unicode.Han, prev)
}

// isWordTail reports whether a label that follows another Han character may be the end of a longer
// label with another meaning, such as 时间 in 抓取时间 and 来源 in 图文来源.
func isWordTail(label string) bool {
	switch label {
	case "作者", "责编", "编辑":
		return false
	}
	return utf8.RuneCountInString(label) <= 2
}

// atWordStart reports whether no letter precedes the cursor.
func atWordStart(c *cursor.Cursor) bool {
	if c.Pos == 0 {
		return true
	}
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return !cursor.IsAlphabetic(cursor.Fold(prev))
}

// readChineseLabel reads the words of a Chinese label. spaceEnds reports whether a space may be used
// instead of the colon after them. If there is no label, the cursor has not moved.
func readChineseLabel(c *cursor.Cursor) (f field, spaceEnds bool) {
	switch {
	case acceptSpaced(c, "图片来源", "数据来源", "资料来源", "视频来源", "摄影", "图片", "制图", "图", "校对", "审核",
		"监制", "策划", "初审",
		"复审", "终审", "关键词", "标签", "分类", "栏目", "字号", "字体", "大小", "美编", "排版", "视觉", "译者",
		"翻译", "题图"):
		return ignoredField, false
	case acceptSpaced(c, "来源于"):
		return sourceField, true
	case acceptSpaced(c, "本文来源", "文章来源", "稿件来源", "信息来源", "新闻来源", "稿源", "来源", "出处", "转载自",
		"转自", "原载"):
		return sourceField, false
	case acceptSpaced(c, "本文作者", "文章作者", "作者", "撰文", "撰稿", "执笔", "采写", "文字", "文", "本报记者",
		"本报特约记者", "记者", "通讯员"):
		return authorField, false
	case acceptSpaced(c, "编辑于", "修改于"):
		return updatedField, true
	case acceptSpaced(c, "责任编辑", "本文编辑", "值班编辑", "网络编辑", "责编", "编辑", "主编"):
		return editorField, false
	case acceptSpaced(c, "发布时间", "发表时间", "发布日期", "发稿时间", "出版时间", "出版", "时间", "日期"):
		return publishedField, false
	case acceptSpaced(c, "最新更新时间", "最后更新时间", "最后更新", "更新时间", "更新于", "更新", "修改时间"):
		return updatedField, true
	case acceptSpaced(c, "属地", "来自", "发布于"):
		return placeField, false
	}
	return noField, false
}

// acceptSpaced is [cursor.Cursor.AcceptWord] for Chinese words that may have spaces between their
// characters.
func acceptSpaced(c *cursor.Cursor, words ...string) bool {
	before := *c
	for _, w := range words {
		if acceptSpacedWord(c, w) {
			return true
		}
		*c = before
	}
	return false
}

func acceptSpacedWord(c *cursor.Cursor, w string) bool {
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

// readAlphabeticLabel reads a label in a language with an alphabet (package datetime skips the words of
// time labels as well, where a time is looked for without its line): any label in English, those of
// times and bylines in other languages, and IP属地. If it returns false, the cursor may have moved.
func readAlphabeticLabel(c *cursor.Cursor) (field, bool) {
	switch {
	case c.AcceptWord("source:", "via:", "sources:", "источник:", "المصدر:"):
		c.SkipSpaces()
		return sourceField, true
	case c.AcceptWord("editing by", "edited by", "editor:"):
		return editorField, true
	case c.AcceptWord("additional reporting by", "photographs by", "photo by", "photos by", "illustration by",
		"translated by", "compiled by"):
		return ignoredField, true
	case c.AcceptWord("reporting by", "written by", "words by", "text by", "story by", "posted by", "interview by",
		"review by", "reviewed by", "author:", "authors:", "автор:", "بقلم:", "كتب:"):
		return bylineField, true
	case c.AcceptWord("last updated", "updated", "last modified", "modified", "last edited", "zuletzt aktualisiert",
		"aktualisiert", "mis à jour", "mise à jour",
		"modifié", "última actualización", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "обновлено"):
		skipLabelEnd(c)
		return updatedField, true
	case c.AcceptWord("first published", "published", "posted", "date:", "veröffentlicht", "publié",
		"publicado", "pubblicato", "gepubliceerd", "опубликовано"):
		skipLabelEnd(c)
		return publishedField, true
	case c.AcceptWord("ip属地", "ip屬地", "ip归属地", "ip歸屬地"):
		c.SkipSpaces()
		colon := c.Accept(":") != 0
		c.SkipSpaces()
		return placeField, colon
	}
	return readByLabel(c)
}

// readByLabel reads "By " or its equivalent in another language at the beginning of a line. It must have
// a capital, since a continued sentence may begin with the same word.
func readByLabel(c *cursor.Cursor) (field, bool) {
	if c.Pos > 0 {
		return noField, false
	}
	english := c.AcceptWord("by:", "by")
	if !english && !c.AcceptWord("von", "par", "por", "di", "door") {
		return noField, false
	}
	if lowerCase := c.Text[0] >= 'a'; lowerCase || !c.SkipSpaces() {
		return noField, false
	}
	if !english {
		return foreignBylineField, true
	}
	return bylineField, true
}

// skipLabelEnd skips what may separate the label of a time from the time.
func skipLabelEnd(c *cursor.Cursor) {
	c.SkipSpaces()
	c.Accept(":")
	c.SkipSpaces()
	c.AcceptWord("on", "at", "am", "le", "el", "il", "em", "op")
	c.SkipSpaces()
}
