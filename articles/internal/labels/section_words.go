package labels

// chineseSectionWord is the list of whole labels in Chinese, in simplified characters.
func chineseSectionWord(s string) SectionKind {
	switch s {
	case "相关", "猜你喜欢", "你可能喜欢", "您可能感兴趣", "喜欢此内容的人还喜欢", "看过本文的人还看过", "大家都在看",
		"大家还在看", "大家都爱看", "大家都在搜", "相关链接", "作者最新文章", "TA的文章", "更多文章":
		return Related
	case "热点", "热门", "热榜", "热搜", "最热", "今日热点", "今日热门", "24小时热文", "一周热门", "点击排行",
		"阅读排行", "评论排行", "热度榜", "正在热议", "热门视频", "热门话题":
		return Popular
	case "要闻", "头条", "即时", "焦点", "最新", "快讯", "滚动", "编辑精选", "图片故事", "今日要闻", "态度原创",
		"精彩图集", "图集", "今日看点", "最新消息", "公开课", "精选", "独家", "策划", "深度报道":
		return Editorial
	case "国内", "国际", "政治", "两岸", "产经", "运动", "全球", "社会", "时政", "政务", "军事", "财经", "股票",
		"基金", "金融", "经济", "商业", "科技", "数码", "手机", "互联网", "体育", "足球", "篮球", "娱乐", "明星",
		"电影", "电视", "音乐",
		"汽车", "房产", "家居", "旅游", "本地", "时尚", "女人", "亲子", "母婴", "教育", "健康", "美食", "文化",
		"历史", "读书", "艺术", "游戏", "动漫", "星座", "情感", "视频", "直播", "图片", "公益",
		"法治", "环保", "科学", "探索", "农业", "城市", "地方", "港澳", "台湾", "港澳台", "海外", "评论", "观点",
		"专题", "生活", "彩票", "佛学", "收藏", "酒香", "国学", "态度", "数读":
		return Topic
	}
	return NoSection
}

// englishSectionWord is the list of whole labels in English, in lower case.
func englishSectionWord(s string) SectionKind {
	switch s {
	case "read next", "up next", "you may also like", "you might also like", "you may like", "see also", "read also",
		"also read", "further reading", "recommended for you",
		"around the web", "from the web", "more to explore", "more on this story", "more on this",
		"what to read next", "keep reading", "similar stories":
		return Related
	case "trending", "popular", "most read", "most viewed", "most watched", "most shared", "most commented",
		"most popular", "trending now", "what's hot", "in case you missed it":
		return Popular
	case "top stories", "headlines", "latest", "latest news", "editors' picks", "editor's picks", "editors’ picks",
		"editor’s picks", "features", "opinion", "in depth", "in pictures", "must see", "must reads", "don't miss",
		"breaking news", "in brief", "top story", "top news":
		return Editorial
	case "world", "uk", "us", "u.s", "europe", "asia", "africa", "china", "politics", "business", "economy",
		"markets", "money", "finance", "tech", "technology", "science", "health", "sport", "sports",
		"football", "entertainment", "entertainment & arts", "arts", "culture", "books", "film", "music", "travel",
		"style", "fashion", "food", "education", "climate", "environment", "weather", "local", "lifestyle", "life",
		"real estate", "cars", "national", "international", "regional", "video":
		return Topic
	}
	return NoSection
}

// otherSectionWord is the list of whole labels in German, French, Spanish and Japanese, in lower case.
func otherSectionWord(s string) SectionKind {
	switch s {
	case "mehr zum thema", "zum thema", "passend zum thema", "lesen sie auch", "lesen sie mehr zum thema",
		"auch interessant", "das könnte sie auch interessieren", "weitere artikel", "verwandte artikel",
		"à lire aussi", "lire aussi", "sur le même sujet", "sur le même thème", "dans la même rubrique",
		"te puede interesar", "le puede interesar", "noticias relacionadas", "relacionados",
		"関連記事", "関連ニュース", "関連リンク", "関連トピックス", "あわせて読みたい", "こちらもおすすめ",
		"おすすめ記事", "おすすめ":
		return Related
	case "meistgelesen", "meistgelesene artikel", "die meistgelesenen artikel", "am häufigsten gelesen",
		"les plus lus", "les articles les plus lus", "lo más leído", "lo más visto", "lo más leido",
		"アクセスランキング", "ランキング", "人気記事", "人気の記事", "人気ランキング", "記事ランキング",
		"よく読まれている記事":
		return Popular
	case "schlagzeilen", "neueste artikel", "aktuelle nachrichten", "à la une", "última hora", "titulares",
		"最新ニュース", "新着ニュース", "注目ニュース", "主要ニュース", "トップニュース", "新着記事", "ピックアップ",
		"特集", "新着":
		return Editorial
	case "politik", "wirtschaft", "panorama", "kultur", "wissenschaft", "gesundheit", "politique", "économie",
		"société", "monde", "política", "economía", "cultura", "deportes",
		"経済", "国際", "地域", "暮らし", "科学・文化", "スポーツ", "エンタメ", "ビジネス", "気象・災害", "天気":
		return Topic
	}
	return NoSection
}
