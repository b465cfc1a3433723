package labels

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// SectionKind is the kind of the list of headlines under a heading.
type SectionKind int

// The kinds of section labels. NoSection is any other line.
const (
	NoSection SectionKind = iota
	Related               // recommended with the article: 相关推荐, Related stories
	Popular               // most read: 热点推荐, 24小时热榜, Most read
	Editorial             // chosen by an editorial desk: 头条要闻, 本地新闻, Top stories
	Topic                 // a bare subject, which may also be an ordinary word: 时尚, Sport
)

// Recommended reports whether the headlines under such a label are the page's own recommendations
// for readers of its article.
func (k SectionKind) Recommended() bool { return k == Related || k == Popular }

// Section returns the kind of the list of headlines that a whole line is the heading of, or NoSection.
// It goes by how such labels are formed (…要闻, …推荐, …排行, "Most …") more than by word lists. Labels
// are at most 12 Chinese characters or 40 bytes of English long. A Topic needs other evidence before
// it is taken for a heading.
func Section(line string) SectionKind {
	s := strings.TrimFunc(line, isLineMark)
	if s == "" || len(s) > 60 || strings.ContainsFunc(s, isClauseMark) {
		return NoSection
	}
	low := cursor.Lower(s)
	if !containsHan(s) {
		if k := sectionWord(low); k != NoSection {
			return k
		}
		return englishSection(low)
	}
	if k := sectionWord(hanfold.Simplify(low)); k != NoSection {
		return k
	}
	return chineseSection(hanfold.Simplify(s))
}

// isClauseMark reports whether r ends a clause or is a quotation mark, as in a title and not in a label.
func isClauseMark(r rune) bool {
	switch r {
	case ',', '!', '?', ';', '"', '，', '。', '！', '？', '；', '“', '”':
		return true
	}
	return false
}

// sectionWord returns the kind of a whole label.
func sectionWord(s string) SectionKind {
	switch {
	case words("related").has(s):
		return Related
	case words("popular").has(s):
		return Popular
	case words("editorial").has(s):
		return Editorial
	case words("topic").has(s):
		return Topic
	}
	return NoSection
}

// chineseSection is [Section] for Chinese, in simplified characters.
func chineseSection(s string) SectionKind {
	n := utf8.RuneCountInString(s)
	if n > 12 || n < 2 || isNewsOutlet(s) || hasAnyPrefix(s, "加载", "查看", "点击查看", "点击加载", "点击进入",
		"返回", "进入", "打开") {
		return NoSection
	}
	if n > 8 || strings.ContainsRune(s, ' ') && n > 6 {
		return NoSection
	}
	switch {
	case hasAnySuffix(s, "相关阅读", "相关新闻", "相关推荐", "相关文章", "相关报道", "延伸阅读", "为你推荐",
		"为您推荐", "推荐阅读", "还喜欢", "相关资讯"):
		return Related
	case hasAnySuffix(s, "排行", "排行榜", "热榜", "热搜", "热搜榜", "热点推荐", "热门推荐", "热门文章", "热门新闻",
		"热点新闻", "热点排行", "热议", "热读", "热文"):
		return Popular
	case n <= 6 && hasAnySuffix(s, "热点"):
		return Popular
	case n <= 6 && hasAnySuffix(s, "推荐"):
		return Related
	case n <= 6 && hasAnySuffix(s, "要闻", "头条", "新闻", "快讯", "资讯", "速递", "原创", "专栏", "聚焦", "关注榜",
		"动态", "滚动"):
		return Editorial
	}
	return NoSection
}

// englishSection is [Section] for English, in lower case.
func englishSection(s string) SectionKind {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > 40 {
		return NoSection
	}
	first, last := words[0], words[len(words)-1]
	list := slices.Contains([]string{"stories", "articles", "news", "headlines", "reads", "content", "posts",
		"coverage"}, last)
	switch first {
	case "related":
		if len(words) == 1 || list || last == "topics" {
			return Related
		}
	case "recommended":
		if len(words) <= 3 {
			return Related
		}
	case "more":
		if len(words) > 1 && (list || slices.Contains([]string{"on", "in", "from", "like"}, words[1])) {
			return Related
		}
	case "most":
		if len(words) <= 4 {
			return Popular
		}
	case "popular":
		if len(words) <= 2 || list {
			return Popular
		}
	case "trending":
		if len(words) <= 2 {
			return Popular
		}
	case "top", "latest", "breaking", "local", "world", "business", "sports", "must":
		if list {
			return Editorial
		}
	}
	return NoSection
}

// isNewsOutlet reports whether s is the name of an outlet that ends in 新闻 (news), as labels do.
func isNewsOutlet(s string) bool {
	switch strings.TrimSuffix(s, "新闻") {
	case "澎湃", "红星", "上游", "封面", "九派", "极目", "央视", "荔枝", "北青", "看看", "潮", "大象", "齐鲁",
		"新华社", "纵览", "正观", "华商",
		"顶端", "闪电", "鲁网", "海报", "极光", "津云", "长江云", "梨视频", "现代快报", "我苏", "触电", "羊城派",
		"南国早报", "红网", "星沙", "都市现场",
		"川观", "直", "钱江", "大众", "奔流", "西部决策", "第一", "新黄河":
		return strings.HasSuffix(s, "新闻")
	}
	return false
}
