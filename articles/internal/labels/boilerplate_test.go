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
		if got := IsBoilerplate(in); got != want {
			t.Errorf("IsBoilerplate(%q) = %v", in, got)
		}
	}
	if IsBoilerplate(strings.Repeat("分享至", 100)) {
		t.Error("a long line is boilerplate")
	}
	if !IsOrnament("— — —") || !IsOrnament("***") || IsOrnament("") || IsOrnament("a--") {
		t.Error("Ornament tells other lines than it should")
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
