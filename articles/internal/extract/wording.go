package extract

import "strings"

// promises begin lines that lead away from the article: they count where the
// line is a link or no more than a label.
var promises = []string{
	"read more", "read next", "read also", "also read", "read:", "see more", "see also", "more:", "more from", "more on", "more coverage",
	"related", "don't miss", "don’t miss", "watch:", "watch more", "watch the", "click here", "sign up", "subscribe", "follow us", "follow @", "join us",
	"download", "get the latest", "like us", "listen:", "recommended", "you may also like", "you might also like", "up next",
	"most popular", "most read", "trending", "advertisement", "story continues", "article continues", "continue reading",
	"get more", "have a tip", "share this", "view all", "view more", "show more", "load more", "opinion:", "explore more", "check out",
	"leia mais", "leia também", "lire aussi", "à lire aussi", "lesen sie auch", "leer más", "lea también",
	"相关阅读", "推荐阅读", "延伸阅读", "相关新闻", "相关报道", "相关链接", "相关专题", "相关推荐", "相关文章", "热点推荐", "猜你喜欢", "更多精彩", "更多内容", "更多新闻", "更多资讯", "更多", "点击",
	"扫码", "扫描", "扫一扫", "长按", "关注", "分享到", "分享至", "上一篇", "下一篇", "返回", "阅读原文", "查看原文", "微信扫", "重点推荐", "精彩推荐", "推荐：", "详细", "【详细】", "进入", "下载",
	"热门评论", "网友评论", "我来说两句", "打印", "收藏", "点赞", "纠错", "我要纠错", "【纠错】", "举报", "查看更多", "展开全文", "加载更多", "欢迎", "+1",
}

// closings begin lines that stand under an article and are no part of it.
var closings = []string{
	"tags", "tag:", "topics:", "filed under", "keywords:", "copyright", "©", "(c)", "all rights reserved", "write to ", "email ", "contact ", "reach ", "follow ", "about the author", "send tips",
	"责任编辑", "責任編輯", "责编", "(责编", "（责编", "(责任编辑", "（责任编辑", "编辑：", "编辑:", "本文来源", "（本文来源", "来源：", "来源:", "稿源", "标签", "关键词", "版权", "声明", "转载", "免责", "特别声明", "作者：", "作者:", "校对", "审核", "新闻热线", "投稿",
	"原标题", "(原标题", "（原标题", "文章来源", "作者简介", "本文作者",
}

// labels begin the headings of lists of other articles.
var labels = []string{
	"more great", "more from", "more on", "more stories", "more news", "more coverage", "more like", "more articles", "more:", "related", "recommended", "you may", "you might", "read more", "read next", "see also", "also read",
	"most popular", "most read", "trending", "top stories", "latest", "popular", "up next", "from our", "around the web", "sponsored", "promoted", "editors' picks", "editor's picks", "don't miss", "don’t miss",
	"相关", "推荐", "热点", "热门", "精彩", "更多", "延伸", "猜你", "大家都在", "为您推荐", "最新", "往期", "图集", "网友评论", "评论",
}

// isLabel is true of a line that heads a list of other articles.
func isLabel(line string) bool { return hasAnyPrefix(line, labels) }

// isOriginalTitle is true of the line in which a portal prints the title that
// the article had at its source.
func isOriginalTitle(line string) bool {
	return hasAnyPrefix(line, []string{"原标题：", "原标题:", "原题：", "原题:"})
}

// hasPromise is true of lines that begin like a promise.
func hasPromise(line string) bool { return hasAnyPrefix(line, promises) }

// hasClosing is true of lines that begin like a closing.
func hasClosing(line string) bool { return hasAnyPrefix(line, closings) }

func hasAnyPrefix(line string, prefixes []string) bool {
	line = strings.TrimLeft(line, " -–—*•·▶►>»👉[【(（")
	for _, p := range prefixes {
		if hasPrefixFold(line, p) {
			return true
		}
	}
	return false
}

// legalWords stand in what a site says of itself at the foot of every page.
var legalWords = []string{
	"版权所有", "ICP备", "ICP证", "许可证", "不良信息举报", "公网安备", "Copyright ©", "Copyright (c)", "All Rights Reserved", "All rights reserved", "免责声明", "网站地图", "违法和不良信息",
	"use cookies", "uses cookies", "cookie policy", "Cookie Policy", "Terms of Use", "Terms of Service", "Privacy Policy", "browser is not supported", "enable JavaScript", "enable javascript", "Internet Explorer",
	"本网站", "本平台仅", "仅代表作者", "不代表本", "与本网无关", "与本站无关", "仅供参考",
}

// isLegal is true of a run that speaks of the site and not of the news.
func (f *finder) isLegal(r *run) bool {
	if r.width > 900 {
		return false
	}
	for i := r.first; i < r.end; i++ {
		if !f.isText(i) {
			continue
		}
		text := f.text(i)
		for _, w := range legalWords {
			if strings.Contains(text, w) {
				return true
			}
		}
	}
	return false
}

// isBio is true of a line that tells who wrote the article: a name, "is", and a
// trade of the pen.
func isBio(line string) bool {
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
