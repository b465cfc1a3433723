package labels

import (
	"strings"
	"testing"
)

func TestIsBoilerplate(t *testing.T) {
	for in, want := range map[string]bool{
		"分享至": true, "分享到微信": true, "举报": true, "扫一扫": true, "打开APP": true, "打开湖畔客户端": true, "点击查看": true,
		"返回首页": true, "返回湖畔": true, "跟贴": true, "网友评论": true, "申请入驻": true, "阅读全文": true, "阅读全文 >": true,
		"上一篇：雨停了": true, "下一篇：无": true, "微信 微博 QQ空间": true, "无障碍浏览 进入关怀版": true, "往期回顾 全部": true,
		"网易首页 财经首页": true, "看更多": true, "閱讀全文": true, "訂閱": true, "加载更多": true, "▼": true,
		"Share this": true, "READ MORE": true, "Advertisement": true, "Sign up": true, "Share | Print | Save": true, "分享/评论": true,
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
		"写真拡大 (全2枚)":   true, "写真を拡大する": true, "画像を拡大": true, "次ページ→ 水車が回る": true, "写真展が開かれる": false, "次の水車が回る": false,
		"為什麼顯示這個廣告？": true, "为什么你不喜欢这个广告": true, "为什么这个广告让人落泪": false,
	} {
		if got := IsBoilerplate(in); got != want {
			t.Errorf("IsBoilerplate(%q) = %v", in, got)
		}
	}
	if IsBoilerplate(strings.Repeat("分享至", 100)) {
		t.Error("a long line is boilerplate")
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
			t.Errorf("CutBoilerplate(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestInterfaceTexts has texts of each purpose in each language.
func TestInterfaceTexts(t *testing.T) {
	for purpose, texts := range map[string]string{
		"to share":     "分享/分享到湖畔/分享至湖畔/转发到湖畔/朋友圈/微博/扫一扫下载/扫码关注/扫描二维码/微信扫码/用微信扫码/长按识别图片/长按二维码/复制链接/Share/Share on Lake/Share to Lake/Share via Lake/Copy link/WhatsApp/Teilen/Link kopieren/Partager/Copier le lien/Compartir/シェア",
		"to comment":   "评论/发表评论/跟帖/我要评论/登录后发言/还可以输入140字/已有12人参与/已有12条评论/已有12个赞/已有12条跟贴/Comments/Post a comment/Reply/Kommentieren/Commenter/Comentar",
		"to navigate":  "返回/返回湖畔/首页/湖畔首页/上一篇:雨停了/下一篇:雨停了/上一篇：雨停了/下一篇：雨停了/相关链接:雨停了/相关链接：雨停了/进入湖畔频道/进入湖畔专题/进入湖畔论坛/进入湖畔专区/进入湖畔直播/进入湖畔主页/Home/Menu/Next article/Skip to content/About the Lake/Contact the Lake/Startseite/Accueil/Inicio/ホーム/ページトップへ",
		"to read on":   "阅读全文/展开全文/点击查看详情/点击进入湖畔/点击加载更多/点击展开全文/阅读全部文章/加载更多评论/关键词：湖/关键词:湖/关键词阅读：湖/文章关键词：湖/标签：湖/标签:湖/Read more/Continue reading/Show more/Weiterlesen/Lire la suite/Leer más/続きを読む",
		"to install":   "打开app/打开湖畔客户端/下载湖畔APP/点击下载湖畔/下载客户端/Download our app/Download the Lake app/Get the app",
		"to subscribe": "订阅/登录/登录湖畔/注册/关注/Subscribe/Subscribe for less/Subscribe to our paper/Sign in/Sign up for news/Sign up to the Lake/Follow us on Lake/Abonnieren/S'abonner/Suscríbete/会員登録",
		"to advertise": "广告/推广/Advertisement/Sponsored/Advertise with us/Anzeige/Werbung/Publicité/Publicidad/広告",
		"legal":        "联系我们/关于我们/无障碍/Privacy policy/Terms of use/Cookie settings/Do not sell my data/Do not share or sell my data/Impressum/Mentions légales/Aviso legal/利用規約",
		"reading time": "4 min read/4 mins read/4-minute read/5 minutes read/5 minutes/5 Minuten/5 Min. Lesezeit/5 Minuten Lesezeit/Lesezeit: 5 Min./Lesezeit: 5 Minuten/5 min de lecture/5 minutes de lecture/5 min de lectura/5分钟阅读/阅读需5分钟/阅读约需5分钟/预计阅读5分钟/约5分钟阅读/1236789 minutes/0 minutes",
		"in a row":     "分享 评论/分享|评论/分享·评论/Share | Print/Share · Print/分享 | | 评论",
	} {
		for text := range strings.SplitSeq(texts, "/") {
			for _, in := range []string{text, text + " >", "【" + text + "】", "[" + text + "]", "(" + text + ")", "« " + text + " »", "▲" + text + "…", "↓ " + text + "！"} {
				if !IsBoilerplate(in) {
					t.Errorf("%s: %q is no boilerplate", purpose, in)
				}
			}
		}
	}
}

// TestNoInterfaceTexts has sentences and titles that begin or end as interface texts do.
func TestNoInterfaceTexts(t *testing.T) {
	for _, line := range []string{
		"分享到最后，他哭了", "分享到最后。他哭了", "分享到最后；他哭了", "分享到最后？他哭了", "分享到最后！他哭了", "分享到湖畔的人们在今天下午终于全都回到了家里",
		"打开湖畔的门", "下载量创新高", "返回湖畔的船队", "登录月球站", "登录湖畔小岛", "进入湖畔的船", "已有三人获救", "财经网络首页改版", "湖畔新闻网首页",
		"Share on Lake and tell all your friends about the water and ice", "About the lake they swim in", "Contact the lake they swim",
		"Related to none", "5 lakes", "minutes", "分享 湖畔", "分享|湖畔", strings.Repeat("5 ", 19) + "minutes",
	} {
		if IsBoilerplate(line) {
			t.Errorf("%q is boilerplate", line)
		}
	}
}

func TestIsOrnament(t *testing.T) {
	for _, line := range []string{"---", "–—", "===", "___", "***", "···", "•", "...", "…", "~~~", "###", "+++", "— — —", "-\t-", "*　*"} {
		if !IsOrnament(line) {
			t.Errorf("%q is no ornament", line)
		}
	}
	for _, line := range []string{"", "a--", "-1-", "。", strings.Repeat("-", maxBoilerplate+1)} {
		if IsOrnament(line) {
			t.Errorf("%q is an ornament", line)
		}
	}
}

// TestCutBoilerplateEnds has what portals append to the last paragraph.
func TestCutBoilerplateEnds(t *testing.T) {
	for _, end := range []string{"返回湖畔，查看更多", "责任编辑：", "责任编辑:", "责编：", "举报/反馈", "阅读全文"} {
		for _, text := range []string{"雨停了。", strings.Repeat("雨停了。", 100)} {
			for _, gap := range []string{"", " ", "　"} {
				if got := CutBoilerplate(text + gap + end); got != text {
					t.Errorf("CutBoilerplate(…%q) = …%q", gap+end, clipEnd(got, 40))
				}
			}
		}
	}
	for _, text := range []string{"返回吧。查看更多", "返回吧！查看更多", "返回吧？查看更多", "他查看更多", "他阅读全文的时候"} {
		if got := CutBoilerplate(text); got != text {
			t.Errorf("CutBoilerplate(%q) = %q", text, got)
		}
	}
}

func TestIsReadingTime(t *testing.T) {
	for in, want := range map[string]bool{
		"4 min read": true, "4–5 minutes": true, "• 3 Min. Lesezeit": true, "约5分钟阅读": true, "約5分鐘閱讀": true,
		"minutes": false, "4–5": false, "Share": false, "": false, "90 minutes of play": false,
	} {
		if got := IsReadingTime(in); got != want {
			t.Errorf("IsReadingTime(%q) = %v", in, got)
		}
	}
}
