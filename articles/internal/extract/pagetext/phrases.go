package pagetext

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// IsRelatedLabel reports whether a line heads a list of other articles.
func IsRelatedLabel(line string) bool {
	return HasAnyPrefix(line, []string{
		"more great", "more from", "more on", "more stories", "more news", "more coverage", "more like", "more articles", "more:", "related", "recommended", "you may", "you might", "read more", "read next", "see also", "also read",
		"most popular", "most read", "trending", "top stories", "latest", "popular", "up next", "from our", "around the web", "sponsored", "promoted", "editors' picks", "editor's picks", "don't miss", "don’t miss",
		"相关", "推荐", "热点", "热门", "精彩", "更多", "延伸", "猜你", "大家都在", "为您推荐", "最新", "往期", "图集", "网友评论", "评论",
	})
}

// IsEndMark reports whether a line is the end mark of an article, such as - END -. Chinese accounts
// put credits and appeals below it.
func IsEndMark(line string) bool {
	switch word := strings.Trim(line, " -–—·•*~=_/|丨（）()【】[]<>#."); word {
	case "END", "THE END", "完", "全文完":
		return true
	case "End", "end", "The End", "the end":
		return word != line // without ornaments it may be a heading
	}
	return false
}

// IsOriginalTitle reports whether a line is the one in which a portal prints the title that the
// article had at its source.
func IsOriginalTitle(line string) bool {
	return HasAnyPrefix(line, []string{"原标题：", "原标题:", "原题：", "原题:"})
}

// StartsReadMore reports whether a line begins with a phrase that leads away from the article, such as
// Read more. The caller must check that the line is a link or no longer than a label, because
// sentences can begin the same way.
func StartsReadMore(line string) bool {
	return HasAnyPrefix(line, []string{
		"read more", "read next", "read also", "also read", "read:", "see more", "see also", "more:", "more from", "more coverage",
		"related:", "related stor", "related art", "don't miss", "don’t miss", "watch:", "watch more", "click here", "sign up", "subscribe", "follow us", "follow @",
		"download the", "download our", "get the latest", "like us", "you may also like", "you might also like", "up next",
		"most popular", "most read", "advertisement", "story continues", "article continues", "continue reading",
		"get more", "log in to", "sign in to", "have a tip", "share this", "view all", "view more", "show more", "load more", "explore more",
		"leia mais", "leia também", "lire aussi", "à lire aussi", "lesen sie auch", "mehr zum thema", "leggi anche", "lees ook", "Читайте также", "Читайте еще", "Читайте ещё", "اقرأ أيضا", "اقرأ أيضاً", "関連記事", "あわせて読みたい", "leer más", "lea también",
		"相关阅读", "推荐阅读", "延伸阅读", "相关新闻", "相关报道", "相关链接", "相关专题", "相关推荐", "相关文章", "热点推荐", "猜你喜欢", "更多精彩", "更多内容", "更多新闻", "更多资讯",
		"点击查看", "点击进入", "点击阅读", "点击下载", "点击关注", "扫码", "扫描二维码", "扫一扫", "长按", "关注我们", "关注公众号", "分享到", "分享至", "上一篇", "下一篇", "返回首页", "返回列表", "阅读原文", "查看原文", "微信扫", "重点推荐", "精彩推荐", "推荐：",
		"热门评论", "网友评论", "我来说两句", "我要纠错", "纠错】", "查看更多", "看更多", "展开全文", "加载更多", "继续阅读", "请继续往下阅读", "点我", "欢迎关注", "欢迎扫码", "欢迎订阅", "+1",
	})
}

// MayStartReadMore reports whether a line begins with a word that leads away from the article if the
// line is a link, but that commonly begins sentences too.
func MayStartReadMore(line string) bool {
	return HasAnyPrefix(line, []string{
		"related", "more on", "watch", "join us", "download", "listen", "recommended", "trending", "opinion:", "check out", "read ", "see ",
		"更多", "点击", "关注", "返回", "进入", "下载", "欢迎", "详细", "收藏", "打印", "举报", "扫描", "推荐",
	})
}

// StartsTrailer reports whether a line begins with a phrase that is printed below an article without
// being part of it: tags, credits, copyright.
func StartsTrailer(line string) bool {
	return HasAnyPrefix(line, []string{
		"tags", "tag:", "topics:", "filed under", "keywords:", "our standards:", "you are receiving this", "you received this", "you're receiving this", "you’re receiving this", "copyright", "©", "(c)", "all rights reserved", "write to ", "email ", "contact ", "reach ", "follow ", "about the author", "send tips", "additional reporting by ",
		"责任编辑", "责编", "(责编", "（责编", "(责任编辑", "（责任编辑", "编辑：", "编辑:", "本文来源", "（本文来源", "来源：", "来源:", "稿源", "标签", "关键词", "版权", "声明", "转载", "免责", "特别声明", "作者：", "作者:", "校对", "审核", "新闻热线", "投稿",
		"原标题", "(原标题", "（原标题", "文章来源", "作者简介", "本文作者",
	})
}

// maxOpening is how many bytes of a non-ASCII line are simplified to look for a prefix.
const maxOpening = 60

func HasAnyPrefix(line string, prefixes []string) bool {
	line = strings.TrimLeft(line, " -–—*•·▶►>»👉[【(（")
	if line == "" {
		return false
	}
	simplified := ""
	if line[0] >= utf8.RuneSelf {
		simplified = hanfold.Simplify(runes.Clip(line, maxOpening))
	}
	for _, p := range prefixes {
		if lower(line[0]) == p[0] && HasPrefixFold(line, p) || strings.HasPrefix(simplified, p) {
			return true
		}
	}
	return false
}

// HasLegalNotice reports whether a text contains words that sites print about themselves at the foot
// of every page.
func HasLegalNotice(text string) bool {
	for _, w := range []string{
		"版权所有", "ICP备", "ICP证", "许可证", "不良信息举报", "公网安备", "Copyright ©", "Copyright (c)", "All Rights Reserved", "All rights reserved", "免责声明", "网站地图", "违法和不良信息",
		"use cookies", "uses cookies", "cookie policy", "Cookie Policy", "Terms of Use", "Terms of Service", "Privacy Policy", "browser is not supported", "enable JavaScript", "enable javascript", "Internet Explorer",
		"本网站", "本平台仅", "仅代表作者", "不代表本", "与本网无关", "与本站无关", "仅供参考",
	} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// IsAuthorBio reports whether a line says who wrote the article: a name, "is", and a profession such
// as reporter.
func IsAuthorBio(line string) bool {
	for _, p := range []string{"作者系", "作者为", "作者是", "作者简介", "本文作者"} {
		if strings.HasPrefix(strings.TrimLeft(line, "（(【*"), p) {
			return true
		}
	}
	at := strings.Index(line, " is ")
	if at < 4 || at > 60 || line[0] < 'A' || line[0] > 'Z' || len(strings.Fields(line[:at])) > 6 {
		return false
	}
	rest := line[at:min(len(line), at+120)]
	for _, trade := range []string{" reporter", " writer", " editor", " correspondent", " columnist", " journalist", " contributor", " freelance", " contributing"} {
		if strings.Contains(rest, trade) {
			return strings.HasPrefix(rest, " is a ") || strings.HasPrefix(rest, " is an ") || strings.HasPrefix(rest, " is the ") || strings.HasPrefix(rest, " is"+trade)
		}
	}
	return false
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
