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
	s := strings.TrimFunc(line, edge)
	if s == "" || len(s) > 60 || strings.ContainsAny(s, "，。！？；,!?;“”\"") {
		return NoSection
	}
	if k := sectionElsewhere(cursor.Lower(s)); k != NoSection {
		return k
	}
	if isHan(s) {
		return hanSection(hanfold.Simplify(s))
	}
	return latinSection(cursor.Lower(s))
}

// hanSection is SectionLabel for Chinese.
func hanSection(s string) SectionKind {
	n := utf8.RuneCountInString(s)
	if n > 12 || n < 2 || newsOutlet(s) || hasOpening(s, "加载", "查看", "点击查看", "点击加载", "点击进入", "返回", "进入", "打开") {
		return NoSection
	}
	if k := hanSectionWord(s); k != NoSection {
		return k
	}
	if n > 8 || strings.ContainsRune(s, ' ') && n > 6 {
		return NoSection
	}
	switch {
	case hasEnding(s, "相关阅读", "相关新闻", "相关推荐", "相关文章", "相关报道", "延伸阅读", "为你推荐", "为您推荐", "推荐阅读", "还喜欢", "相关资讯"):
		return Related
	case hasEnding(s, "排行", "排行榜", "热榜", "热搜", "热搜榜", "热点推荐", "热门推荐", "热门文章", "热门新闻", "热点新闻", "热点排行", "热议", "热读", "热文"):
		return Popular
	case n <= 6 && hasEnding(s, "热点"):
		return Popular
	case n <= 6 && hasEnding(s, "推荐"):
		return Related
	case n <= 6 && hasEnding(s, "要闻", "头条", "新闻", "快讯", "资讯", "速递", "原创", "专栏", "聚焦", "关注榜", "动态", "滚动"):
		return Editorial
	}
	return NoSection
}

// newsOutlet says whether s, which ends like a label, is the name of an outlet.
func newsOutlet(s string) bool {
	switch strings.TrimSuffix(s, "新闻") {
	case "澎湃", "红星", "上游", "封面", "九派", "极目", "央视", "荔枝", "北青", "看看", "潮", "大象", "齐鲁", "新华社", "纵览", "正观", "华商",
		"顶端", "闪电", "鲁网", "海报", "极光", "津云", "长江云", "梨视频", "现代快报", "我苏", "触电", "羊城派", "南国早报", "红网", "星沙", "都市现场",
		"川观", "直", "钱江", "大众", "奔流", "西部决策", "第一", "新黄河":
		return strings.HasSuffix(s, "新闻")
	}
	return false
}

func hasEnding(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// hanSectionWord knows whole labels in Chinese.
func hanSectionWord(s string) SectionKind {
	switch s {
	case "相关", "猜你喜欢", "你可能喜欢", "您可能感兴趣", "喜欢此内容的人还喜欢", "看过本文的人还看过", "大家都在看", "大家还在看", "大家都爱看", "大家都在搜", "相关链接", "作者最新文章", "TA的文章", "更多文章":
		return Related
	case "热点", "热门", "热榜", "热搜", "最热", "今日热点", "今日热门", "24小时热文", "一周热门", "点击排行", "阅读排行", "评论排行", "热度榜", "正在热议", "热门视频", "热门话题":
		return Popular
	case "要闻", "头条", "即时", "焦点", "最新", "快讯", "滚动", "编辑精选", "图片故事", "今日要闻", "态度原创", "精彩图集", "图集", "今日看点", "最新消息", "公开课", "精选", "独家", "策划", "深度报道":
		return Editorial
	case "国内", "国际", "政治", "两岸", "产经", "运动", "全球", "社会", "时政", "政务", "军事", "财经", "股票", "基金", "金融", "经济", "商业", "科技", "数码", "手机", "互联网", "体育", "足球", "篮球", "娱乐", "明星", "电影", "电视", "音乐",
		"汽车", "房产", "家居", "旅游", "本地", "时尚", "女人", "亲子", "母婴", "教育", "健康", "美食", "文化", "历史", "读书", "艺术", "游戏", "动漫", "星座", "情感", "视频", "直播", "图片", "公益",
		"法治", "环保", "科学", "探索", "农业", "城市", "地方", "港澳", "台湾", "港澳台", "海外", "评论", "观点", "专题", "生活", "彩票", "佛学", "收藏", "酒香", "国学", "态度", "数读":
		return Topic
	}
	return NoSection
}

// latinSection is SectionLabel for English, in lower case.
func latinSection(s string) SectionKind {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > 40 {
		return NoSection
	}
	if k := latinSectionWord(s); k != NoSection {
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

// latinSectionWord knows whole labels in English, in lower case.
func latinSectionWord(s string) SectionKind {
	switch s {
	case "read next", "up next", "you may also like", "you might also like", "you may like", "see also", "read also", "also read", "further reading", "recommended for you",
		"around the web", "from the web", "more to explore", "more on this story", "more on this", "what to read next", "keep reading", "similar stories":
		return Related
	case "trending", "popular", "most read", "most viewed", "most watched", "most shared", "most commented", "most popular", "trending now", "what's hot", "in case you missed it":
		return Popular
	case "top stories", "headlines", "latest", "latest news", "editors' picks", "editor's picks", "editors’ picks", "editor’s picks", "features", "opinion", "in depth", "in pictures", "must see", "must reads", "don't miss", "breaking news", "in brief", "top story", "top news":
		return Editorial
	case "world", "uk", "us", "u.s", "europe", "asia", "africa", "china", "politics", "business", "economy", "markets", "money", "finance", "tech", "technology", "science", "health", "sport", "sports",
		"football", "entertainment", "entertainment & arts", "arts", "culture", "books", "film", "music", "travel", "style", "fashion", "food", "education", "climate", "environment", "weather", "local", "lifestyle", "life", "real estate", "cars", "national", "international", "regional", "video":
		return Topic
	}
	return NoSection
}
