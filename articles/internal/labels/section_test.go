package labels

import "testing"

func TestSection(t *testing.T) {
	for in, want := range map[string]SectionKind{
		"相关推荐": Related, "相关阅读：": Related, "推荐阅读": Related, "延伸阅读": Related, "猜你喜欢": Related, "大家都在看": Related, "精彩推荐": Related,
		"热点推荐": Popular, "24小时热榜": Popular, "点击排行": Popular, "热门新闻排行": Popular, "热门文章": Popular, "今日热点": Popular,
		"头条要闻": Editorial, "体育要闻": Editorial, "本地新闻": Editorial, "公开课": Editorial, "滚动新闻": Editorial, "要闻": Editorial, "态度原创": Editorial,
		"延伸閱讀": Related, "相關新聞": Related, "熱門新聞": Popular, "即時新聞": Editorial, "要聞": Editorial,
		"时尚": Topic, "旅游": Topic, "体育": Topic,
		"Most read": Popular, "MOST POPULAR": Popular, "Trending now": Popular,
		"Related stories": Related, "Recommended for you": Related, "More on this story": Related, "You may also like": Related, "Read next": Related,
		"Top stories": Editorial, "Latest news": Editorial, "Local headlines": Editorial,
		"Sport": Topic, "World": Topic, "More in Upper Valley": Related,
		"推薦閱讀": Related, "國際": Topic, "今日湖畔热点": Popular,
		"Mehr zum Thema": Related, "Meistgelesen": Popular, "Sur le même sujet": Related, "Lo más leído": Popular, "関連記事": Related, "アクセスランキング": Popular, "地域": Topic,
		"Mehr zum Lesen und Hören": NoSection, "地域の祭り": NoSection, "特集する番組": NoSection,
		"澎湃新闻": NoSection, "红星新闻": NoSection, "加载更多新闻": NoSection, "查看更多新闻": NoSection,
		"雨停了，街上的新闻": NoSection, "他每天晚上七点准时收看电视新闻": NoSection, "这本书值得推荐！": NoSection,
		"Most people agree on the plan": NoSection, "Related to the king by marriage": NoSection, "The top stories are sad": NoSection, "": NoSection,
		"More trouble ahead": NoSection,
	} {
		if got := Section(in); got != want {
			t.Errorf("Section(%q) = %d, want %d", in, got, want)
		}
	}
	if !Related.Recommended() || !Popular.Recommended() || Editorial.Recommended() || Topic.Recommended() {
		t.Error("Recommended tells other kinds than it should")
	}
}
