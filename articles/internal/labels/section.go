package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// SectionKind says what kind of list a heading stands over.
type SectionKind int

// The kinds of section labels. NoSection is the kind of other lines.
const (
	NoSection SectionKind = iota
	Related               // what the page recommends with its article: 相关推荐, Related stories
	Popular               // what is read most: 热点推荐, 24小时热榜, Most read
	Editorial             // a desk's list: 头条要闻, 本地新闻, Top stories
	Topic                 // a bare subject that may also be a word: 时尚, Sport
)

// Recommended says whether the page itself recommends what stands under such a
// label, beside the article.
func (k SectionKind) Recommended() bool { return k == Related || k == Popular }

// Section says whether a whole line is the heading of a list of headlines
// and of which kind, by how such labels are made (…要闻, …推荐, …排行, "Most …")
// more than by list. Labels have at most 12 characters of Chinese or 40 bytes
// of English. A Topic needs other evidence before it is taken for a heading.
func Section(line string) SectionKind {
	s := strings.TrimFunc(line, isLineMark)
	if s == "" || len(s) > 60 || strings.ContainsAny(s, "，。！？；,!?;“”\"") {
		return NoSection
	}
	if k := otherSectionWord(cursor.Lower(s)); k != NoSection {
		return k
	}
	if containsHan(s) {
		return chineseSection(hanfold.Simplify(s))
	}
	return englishSection(cursor.Lower(s))
}

// chineseSection is SectionLabel for Chinese.
func chineseSection(s string) SectionKind {
	n := utf8.RuneCountInString(s)
	if n > 12 || n < 2 || isNewsOutlet(s) || hasAnyPrefix(s, "加载", "查看", "点击查看", "点击加载", "点击进入", "返回", "进入", "打开") {
		return NoSection
	}
	if k := chineseSectionWord(s); k != NoSection {
		return k
	}
	if n > 8 || strings.ContainsRune(s, ' ') && n > 6 {
		return NoSection
	}
	switch {
	case hasAnySuffix(s, "相关阅读", "相关新闻", "相关推荐", "相关文章", "相关报道", "延伸阅读", "为你推荐", "为您推荐", "推荐阅读", "还喜欢", "相关资讯"):
		return Related
	case hasAnySuffix(s, "排行", "排行榜", "热榜", "热搜", "热搜榜", "热点推荐", "热门推荐", "热门文章", "热门新闻", "热点新闻", "热点排行", "热议", "热读", "热文"):
		return Popular
	case n <= 6 && hasAnySuffix(s, "热点"):
		return Popular
	case n <= 6 && hasAnySuffix(s, "推荐"):
		return Related
	case n <= 6 && hasAnySuffix(s, "要闻", "头条", "新闻", "快讯", "资讯", "速递", "原创", "专栏", "聚焦", "关注榜", "动态", "滚动"):
		return Editorial
	}
	return NoSection
}

// englishSection is SectionLabel for English, in lower case.
func englishSection(s string) SectionKind {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > 40 {
		return NoSection
	}
	if k := englishSectionWord(s); k != NoSection {
		return k
	}
	first, last := words[0], words[len(words)-1]
	list := last == "stories" || last == "articles" || last == "news" || last == "headlines" || last == "reads" || last == "content" || last == "posts" || last == "coverage"
	switch {
	case first == "related" && (len(words) == 1 || list || last == "topics"), first == "recommended" && len(words) <= 3, first == "more" && len(words) > 1 && (words[1] == "on" || words[1] == "in" || words[1] == "from" || words[1] == "like" || list):
		return Related
	case first == "most" && len(words) <= 4, first == "popular" && (len(words) <= 2 || list), first == "trending" && len(words) <= 2:
		return Popular
	case (first == "top" || first == "latest" || first == "breaking" || first == "local" || first == "world" || first == "business" || first == "sports" || first == "must") && list:
		return Editorial
	}
	return NoSection
}

// isNewsOutlet says whether s, which ends like a label, is the name of an outlet.
func isNewsOutlet(s string) bool {
	switch strings.TrimSuffix(s, "新闻") {
	case "澎湃", "红星", "上游", "封面", "九派", "极目", "央视", "荔枝", "北青", "看看", "潮", "大象", "齐鲁", "新华社", "纵览", "正观", "华商",
		"顶端", "闪电", "鲁网", "海报", "极光", "津云", "长江云", "梨视频", "现代快报", "我苏", "触电", "羊城派", "南国早报", "红网", "星沙", "都市现场",
		"川观", "直", "钱江", "大众", "奔流", "西部决策", "第一", "新黄河":
		return strings.HasSuffix(s, "新闻")
	}
	return false
}
