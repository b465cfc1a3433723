package labels

import (
	"strings"
	"testing"
)

func TestNotice(t *testing.T) {
	for in, want := range map[string]bool{
		"特别声明：文章由用户上传，平台只提供存储。": true,
		"特别声明:文章由用户上传。":         true,
		"声明：该文只是作者的看法。":         true,
		"【免责声明】文中数据仅供参考。":       true,
		"免责声明":        true,
		"版权声明":        true,
		"（声明：图片来自网络）": true,
		"本文系湖畔网独家稿件，未经授权，不得转载。":                                                                true,
		"本文为某人授权湖畔网发布，转载请注明出处。":                                                                true,
		"本文仅代表作者观点，不代表湖畔网立场。":                                                                  true,
		"本文仅供参考，不构成投资建议。":                                                                      true,
		"本内容未经允许不得转载。授权请联系我们。":                                                                 true,
		"广告声明：文内的链接只为节省时间。":                                                                    true,
		"未经授权不得转载。":                                                                            true,
		"凡本网注明来源的作品，转载请注明出处。":                                                                  true,
		"转载请注明：来自湖畔网。":                                                                         true,
		"如有侵权，请联系删除。":                                                                          true,
		"投资有风险，入市需谨慎。":                                                                         true,
		"本站郑重声明：所载内容仅供参考。":                                                                     true,
		"特別聲明：文章由用戶上傳，平台只提供存儲。":                                                                true,
		"本網站之文字與圖片，非經授權，不得轉載。":                                                                 true,
		"© 2024 湖畔网 版权所有":                                                                      true,
		"湖畔公司 版权所有":                                                                            true,
		"Copyright © 2024 The Lake":                                                            true,
		"The Lake. All rights reserved.":                                                       true,
		"Notice: This text was posted by a user.":                                              true,
		"Disclaimer: the numbers are estimates.":                                               true,
		"DISCLAIMER":                                                                           true,
		"This article is reproduced with permission of the Lake.":                              true,
		"The views expressed in this article do not necessarily represent those of the paper.": true,
		"The BBC is not responsible for the content of external sites.":                        true,
		"“特别声明：以上作品内容由用户上传。":                                                                   true,
		"本網站之文字、圖片及影音，非經授權，不得轉載、公開播送。":                                                         true,
		"免責聲明：本文內容僅供參考。":                                                                       true,
		"“声明很短”，他说。":                                                                           false,
		"声明中说，双方将继续对话。":                                                                        false,
		"声明 发布之后，股价下跌。":                                                                        false,
		"外交部发表声明：将作出回应。":                                                                       false,
		"他发表声明说，未经授权的拍摄不得转载。":                                                                  false,
		"版权法修订草案今天提交审议。":                                                                       false,
		"公司表示，版权归作者所有。":                                                                        false,
		"专家说，投资有风险。":                                                                           false,
		"法院认定，被告未经许可转载了三篇文章。":                                                                  false,
		"Notice periods will be longer next year.":                                             false,
		"Disclaimers are common in such papers.":                                               false,
		"The notice: nobody read it.":                                                          false,
		"A copyright case is before the court.":                                                false,
		"This article of the treaty was dropped.":                                              false,
		"": false,
	} {
		if got := Notice(in); got != want {
			t.Errorf("Notice(%q) = %v", in, got)
		}
	}
}

func TestConsent(t *testing.T) {
	for in, want := range map[string]bool{
		"We and our 842 partners store information on a device, such as cookies.":             true,
		"With your permission we may use precise geolocation data.":                           true,
		"We use cookies to make this site better. By clicking “Accept” you agree.":            true,
		"Wir und unsere Partner verarbeiten personenbezogene Daten.":                          true,
		"Nous et nos partenaires stockons des informations.":                                  true,
		"請同意我們的隱私權規範，才能啟用聽新聞的功能。":                                                             true,
		"本网站使用 Cookie，以便改进服务。":                                                                true,
		"“We use cookies instead of cake,” the baker said.":                                   false,
		"The regulator fined three papers that use cookies without consent.":                  false,
		"Grandmother's cookies are sold by two shops, and we and our neighbours queue there.": false,
		"": false,
	} {
		if got := Consent(in); got != want {
			t.Errorf("Consent(%q) = %v", in, got)
		}
	}
}

func TestBoilerplate(t *testing.T) {
	for in, want := range map[string]bool{
		"分享至": true, "分享到微信": true, "举报": true, "扫一扫": true, "打开APP": true, "打开湖畔客户端": true, "点击查看": true,
		"返回首页": true, "返回湖畔": true, "跟贴": true, "网友评论": true, "申请入驻": true, "阅读全文": true, "阅读全文 >": true,
		"上一篇：雨停了": true, "下一篇：无": true, "微信 微博 QQ空间": true, "无障碍浏览 进入关怀版": true, "往期回顾 全部": true,
		"网易首页 财经首页": true, "看更多": true, "閱讀全文": true, "訂閱": true, "加载更多": true, "▼": true,
		"Share this": true, "READ MORE": true, "Advertisement": true, "Sign up": true, "Share | Print | Save": true,
		"Sign up for our newsletter": true, "Skip to content": true,
		"Published": true, "Last updated:": true, "发布时间": true, "Published poets meet": false, "更新时间表公布": false,
		"返回地球的飞船": false, "打开窗户，雨停了。": false, "分享经济走到了十字路口的一年": false, "举报人获奖": false,
		"SUBSCRIBE FOR $1/WEEK": true, "About the BBC": true, "About the only house that is left": false, "Do not share or sell my info": true,
		"Anzeige": true, "Zur Merkliste hinzufügen": true, "S’abonner": true, "シェアする": true, "会員登録": true, "もっと見る | 利用規約": true, "Teilen | Drucken": true, "Anzeige gegen den Wirt": false,
		"4 min read": true, "5–6 minutes": true, "Lesezeit: 5 Minuten": true, "約5分鐘閱讀": true, "Ten minutes": false, "90 minutes of play": false,
		"登入": true, "首頁": true, "請繼續下滑閱讀": true, "關於我們 | 聯絡我們": true, "登入人數創新高": false,
		"Share prices fall": false, "Search for a lost plane": false, "Video games and children": false,
		"热点推荐": false, "头条要闻": false, "": false, "——": false,
		"分享会上，他说了很多话。": false,
	} {
		if got := Boilerplate(in); got != want {
			t.Errorf("Furniture(%q) = %v", in, got)
		}
	}
	if Boilerplate(strings.Repeat("分享至", 100)) {
		t.Error("a long line is furniture")
	}
	if !Ornament("— — —") || !Ornament("***") || Ornament("") || Ornament("a--") {
		t.Error("Ornament tells other lines than it should")
	}
}

func TestJob(t *testing.T) {
	for in, want := range map[string]bool{
		"Transport correspondent": true, "Science and environment correspondent": true, "Staff writer": true,
		"The Lakeside Reporter": false, "Correspondents dine": false, "Editor resigns": false, "": false, "张三": false,
		"Police look for the man who threatened a journalist": false,
	} {
		if got := Job(in); got != want {
			t.Errorf("Job(%q) = %v", in, got)
		}
	}
}

func TestCutBoilerplate(t *testing.T) {
	for in, want := range map[string]string{
		"雨停了。返回湖畔，查看更多":  "雨停了。",
		"雨停了。 返回湖畔，查看更多": "雨停了。",
		"雨停了。举报/反馈":      "雨停了。",
		"雨停了。责任编辑：":      "雨停了。",
		"返回地球后。他想查看更多":   "返回地球后。他想查看更多",
		"雨停了。":           "雨停了。",
		"":               "",
	} {
		if got := CutBoilerplate(in); got != want {
			t.Errorf("CutFurniture(%q) = %q, want %q", in, got, want)
		}
	}
}

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
			t.Errorf("SectionLabel(%q) = %d, want %d", in, got, want)
		}
	}
	if !Related.Recommended() || !Popular.Recommended() || Editorial.Recommended() || Topic.Recommended() {
		t.Error("Recommended tells other kinds than it should")
	}
}
