package labels

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// field is what a label on a source line labels.
type field int

const (
	noField field = iota
	sourceField
	authorField
	bylineField
	foreignBylineField // its label alone does not tell it from a title
	editorField
	placeField
	publishedField
	updatedField
	ignoredField // what is labelled but not of interest: photographs, keywords, sizes of type
)

// readLabel reads a label and the colon, slash or bar after it. Han labels may have spaces
// between their characters (来　源：).
func readLabel(c *cursor.Cursor) (field, bool) {
	before := *c
	r, _ := c.Peek()
	if cursor.IsAlphabetic(r) {
		if atWordStart(c) {
			if role, ok := readAlphabeticLabel(c); ok {
				return role, true
			}
		}
		*c = before
		return noField, false
	}
	if !mayStartLabel(r) {
		return noField, false
	}
	role, open := readChineseLabel(c)
	if role == noField || followsHan(&before) && isWordTail(c.Text[before.Pos:c.Pos]) {
		*c = before
		return noField, false
	}
	gap := c.SkipSpaces()
	if c.Accept(":/") != 0 || open && gap || acceptBar(c) {
		c.SkipSpaces()
		return role, true
	}
	*c = before
	return noField, false
}

// acceptBar skips a bar that stands in a colon's place (作者｜张三), and not
// between the labels of a row.
func acceptBar(c *cursor.Cursor) bool {
	if c.Accept("|丨") == 0 {
		return false
	}
	c.SkipSpaces()
	after := *c
	if role, _ := readChineseLabel(&after); role == noField {
		return !c.Done()
	}
	r, _ := after.Peek()
	return !after.Done() && !isTokenBreak(r)
}

// mayStartLabel says whether a Chinese label may begin with r.
func mayStartLabel(r rune) bool {
	switch r {
	case '图', '数', '资', '视', '摄', '制', '校', '审', '监', '策', '初', '复', '终', '关', '标', '分', '栏', '字', '大', '美', '排', '译', '翻', '题',
		'本', '文', '来', '稿', '信', '新', '出', '转', '原', '作', '撰', '执', '采', '记', '通', '责', '值', '网', '编', '主',
		'发', '时', '日', '最', '更', '修', '属':
		return true
	}
	return false
}

// atCountLabel says whether a figure with a label before it begins at c, such as
// "阅读：1644" or "评论(18)".
func atCountLabel(c cursor.Cursor) bool {
	if r, _ := c.Peek(); r < 0x2E80 {
		return false
	}
	if _, ok := readCountLabel(&c); !ok {
		return false
	}
	c.AcceptWord("次数", "量", "数")
	c.SkipSpaces()
	return c.Accept(":(") != 0 || c.AtDigit()
}

// followsHan says whether a Chinese character stands right before the cursor.
func followsHan(c *cursor.Cursor) bool {
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return c.Pos > 0 && unicode.Is(unicode.Han, prev)
}

// isWordTail says whether a label behind another character may be the end of a
// longer label that labels something else (抓取时间, 图文来源).
func isWordTail(label string) bool {
	switch label {
	case "作者", "责编", "编辑":
		return false
	}
	return utf8.RuneCountInString(label) <= 2
}

// atWordStart says whether the cursor is not inside a word.
func atWordStart(c *cursor.Cursor) bool {
	if c.Pos == 0 {
		return true
	}
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return !cursor.IsAlphabetic(cursor.Fold(prev))
}

// readChineseLabel reads the words of a Chinese label. open says that a space may stand
// in the colon's place.
func readChineseLabel(c *cursor.Cursor) (r field, open bool) {
	switch {
	case acceptSpaced(c, "图片来源", "数据来源", "资料来源", "视频来源", "摄影", "图片", "制图", "图", "校对", "审核", "监制", "策划", "初审",
		"复审", "终审", "关键词", "标签", "分类", "栏目", "字号", "字体", "大小", "美编", "排版", "视觉", "译者", "翻译", "题图"):
		return ignoredField, false
	case acceptSpaced(c, "来源于"):
		return sourceField, true
	case acceptSpaced(c, "本文来源", "文章来源", "稿件来源", "信息来源", "新闻来源", "稿源", "来源", "出处", "转载自", "转自", "原载"):
		return sourceField, false
	case acceptSpaced(c, "本文作者", "文章作者", "作者", "撰文", "撰稿", "执笔", "采写", "文字", "文", "本报记者", "本报特约记者", "记者", "通讯员"):
		return authorField, false
	case acceptSpaced(c, "编辑于", "修改于"):
		return updatedField, true
	case acceptSpaced(c, "责任编辑", "本文编辑", "值班编辑", "网络编辑", "责编", "编辑", "主编"):
		return editorField, false
	case acceptSpaced(c, "发布时间", "发表时间", "发布日期", "发稿时间", "出版时间", "出版", "时间", "日期"):
		return publishedField, false
	case acceptSpaced(c, "最新更新时间", "最后更新时间", "最后更新", "更新时间", "更新于", "更新", "修改时间"):
		return updatedField, true
	case acceptSpaced(c, "IP属地", "属地", "来自", "发布于"):
		return placeField, false
	}
	return noField, false
}

// acceptSpaced skips the first of the words that stands at the cursor, spaces between
// its characters allowed.
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

// readAlphabeticLabel reads a label in a language with letters: all in English, those of times and "By" in others.
func readAlphabeticLabel(c *cursor.Cursor) (field, bool) {
	switch {
	case c.AcceptWord("source:", "via:", "sources:", "источник:", "المصدر:"):
		c.SkipSpaces()
		return sourceField, true
	case c.AcceptWord("editing by", "edited by", "editor:"):
		return editorField, true
	case c.AcceptWord("additional reporting by", "photographs by", "photo by", "photos by", "illustration by", "translated by", "compiled by"):
		return ignoredField, true
	case c.AcceptWord("reporting by", "written by", "words by", "text by", "story by", "posted by", "interview by", "review by", "reviewed by", "author:", "authors:", "автор:", "بقلم:", "كتب:"):
		return bylineField, true
	case c.AcceptWord("last updated", "updated", "last modified", "modified", "last edited", "zuletzt aktualisiert", "aktualisiert", "mis à jour", "mise à jour",
		"modifié", "última actualización", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "обновлено"):
		skipLabelEnd(c)
		return updatedField, true
	case c.AcceptWord("first published", "published", "posted", "date:", "ip属地:", "veröffentlicht", "publié", "publicado", "pubblicato", "gepubliceerd", "опубликовано"):
		skipLabelEnd(c)
		return publishedField, true
	}
	return readByLabel(c)
}

// readByLabel reads "By " before a name, and its like in other languages, where as many a
// title begins so. The word's capital tells it from a sentence's.
func readByLabel(c *cursor.Cursor) (field, bool) {
	if c.Pos > 0 {
		return noField, false
	}
	english := c.AcceptWord("by:", "by")
	if !english && !c.AcceptWord("von", "par", "por", "di", "door") {
		return noField, false
	}
	if startsLower := c.Text[0] >= 'a'; startsLower || !c.SkipSpaces() {
		return noField, false
	}
	if !english {
		return foreignBylineField, true
	}
	return bylineField, true
}

// skipLabelEnd skips what may follow the label of a time.
func skipLabelEnd(c *cursor.Cursor) {
	c.SkipSpaces()
	c.Accept(":")
	c.SkipSpaces()
	c.AcceptWord("on", "at", "am", "le", "el", "il", "em", "op")
	c.SkipSpaces()
}
