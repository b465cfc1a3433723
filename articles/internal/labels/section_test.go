package labels

import (
	"strings"
	"testing"
)

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
		t.Error("the recommended kinds are not Related and Popular")
	}
}

// TestSectionWords has labels of each kind in each language, the words of lists as well as the ways in
// which labels are formed.
func TestSectionWords(t *testing.T) {
	for kind, labels := range map[SectionKind]string{
		Related: "湖畔相关阅读/湖畔相关新闻/湖畔相关推荐/湖畔相关文章/湖畔相关报道/湖畔延伸阅读/湖畔为你推荐/湖畔为您推荐/湖畔推荐阅读/湖畔还喜欢/湖畔相关资讯/湖畔的推荐/相关/你可能喜欢/大家还在看/相关链接/更多文章/" +
			"Related/Related topics/Related coverage/Recommended/Recommended for us/More news/More on this/More in sport/More from us/More like this/Up next/See also/Further reading/Keep reading/" +
			"Zum Thema/Lesen Sie auch/Weitere Artikel/Lire aussi/Dans la même rubrique/Te puede interesar/Relacionados/関連ニュース/おすすめ",
		Popular: "湖畔排行/湖畔排行榜/湖畔热榜/湖畔热搜/湖畔热搜榜/湖畔热点推荐/湖畔热门推荐/湖畔热门文章/湖畔热门新闻/湖畔热点新闻/湖畔热点排行/湖畔热议/湖畔热读/湖畔热文/湖畔热点/最热/热门/阅读排行/热度榜/" +
			"Most discussed/Most read in sport/Popular/Popular now/Popular in sport stories/Trending/Trending topics/What's hot/" +
			"Meistgelesen/Am häufigsten gelesen/Les plus lus/Lo más visto/ランキング/人気記事",
		Editorial: "湖畔要闻/湖畔头条/湖畔新闻/湖畔快讯/湖畔资讯/湖畔速递/湖畔原创/湖畔专栏/湖畔聚焦/湖畔关注榜/湖畔动态/湖畔滚动/要闻/焦点/最新消息/编辑精选/独家/深度报道/" +
			"Top stories/Latest articles/Breaking news/Local headlines/World reads/Business content/Sports posts/Must reads/Latest coverage/Headlines/Opinion/In depth/" +
			"Schlagzeilen/Neueste Artikel/à la une/última hora/最新ニュース/特集",
		Topic: "时政/社会/两岸/体育/足球/教育/World/UK/Business/Technology/Arts/Climate/Politik/Wirtschaft/Kultur/Politique/Société/Cultura/Deportes/経済/スポーツ",
	} {
		for label := range strings.SplitSeq(labels, "/") {
			for _, in := range []string{label, label + "：", "【" + label + "】", "▼ " + label} {
				if got := Section(in); got != kind {
					t.Errorf("Section(%q) = %d, want %d", in, got, kind)
				}
			}
		}
	}
}

// TestNoSection has lines that end or begin as labels do and are titles, buttons or names.
func TestNoSection(t *testing.T) {
	for line := range strings.SplitSeq("湖畔的人们今天说的新闻/湖畔的新闻动态/湖畔 新闻 动态/湖/这是一个很长的相关推荐/加载新闻/查看新闻/点击查看新闻/点击加载新闻/点击进入新闻/返回新闻/进入新闻/打开新闻/"+
		"澎湃新闻/红星新闻/上游新闻/封面新闻/九派新闻/极目新闻/央视新闻/荔枝新闻/北青新闻/看看新闻/潮新闻/大象新闻/齐鲁新闻/新华社新闻/纵览新闻/正观新闻/华商新闻/"+
		"顶端新闻/闪电新闻/鲁网新闻/海报新闻/极光新闻/津云新闻/长江云新闻/梨视频新闻/现代快报新闻/我苏新闻/触电新闻/羊城派新闻/南国早报新闻/红网新闻/星沙新闻/都市现场新闻/"+
		"川观新闻/直新闻/钱江新闻/大众新闻/奔流新闻/西部决策新闻/第一新闻/新黄河新闻/"+
		"Related to the king/More trouble/More/Recommended by all of us/Most of the lake is frozen/Popular mayor of Lake resigns/Trending topics in sport/Top mayor resigns/"+
		"World leaders meet/Top stories of the year in one/Business as usual/Local man wins/Sport, news/Sport; news/Sport?/“Sport”, he said/热点，推荐/热点。推荐/热点！推荐/热点？推荐/热点；推荐/“热点”推荐", "/") {
		if got := Section(line); got != NoSection {
			t.Errorf("Section(%q) = %d", line, got)
		}
	}
}
