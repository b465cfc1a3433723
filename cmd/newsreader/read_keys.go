package main

import (
	"cmp"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
)

// keys returns the bindings of the screen on top: its own, and those that all screens have.
func (r *reader) keys() screen.Bindings {
	return append(r.top().bindings(), r.commonKeys()...)
}

// bind returns a binding. The keys of an action can be changed by the configuration.
func (r *reader) bind(action, english, chinese string, run func(), keys ...screen.Key) screen.Binding {
	return screen.Binding{Action: action, Keys: r.ownKeys.of(action, keys), Does: r.app.localized(english, chinese), Run: run}
}

// commonKeys are the keys that every screen has.
func (r *reader) commonKeys() screen.Bindings {
	return screen.Bindings{
		r.bind("back", "back", "返回", r.back, "q", "h", "left"),
		r.bind("escape", "clear the number or the search, else back", "取消编号或查找，否则返回", r.escape, "esc"),
		r.bind("leave", "leave the program", "退出程序", func() { r.do(screen.Quit{}) }, "Q"),
		r.bind("help", "the keys of this screen", "当前屏的按键", func() { r.push(newHelpScreen(r)) }, "?"),
		r.bind("command", "run a subcommand", "运行子命令", r.askCommand, ":"),
		r.bind("subscribe", "follow a feed or site", "订阅网址", r.askSubscribe, "a"),
		r.bind("update", "fetch new articles", "立即更新", r.startUpdate, "U"),
		r.bind("failures", "show what failed", "查看失败", func() { r.push(newFailuresScreen(r)) }, "!"),
		r.bind("undo", "undo the last mark", "撤销上次标记", r.undoLast, "z"),
		r.bind("split", "list and article side by side, or one at a time", "列表与正文并排或分开", r.toggleSplit, "|"),
		r.bind("suspend", "suspend", "挂起", func() { r.do(screen.Suspend{}) }, "ctrl+z"),
		r.bind("redraw", "redraw the screen", "重画屏幕", func() { r.do(screen.Redraw{}) }, "ctrl+l"),
		r.bind("interrupt", "leave at once", "立即退出", func() { r.do(screen.Interrupt{}) }, "ctrl+c"),
	}
}

// articleKeys are the keys for the article that of returns, nil if there is none.
func (r *reader) articleKeys(of func() *articles.Headline) screen.Bindings {
	on := func(do func(*articles.Headline)) func() { return func() { do(of()) } }
	return screen.Bindings{
		r.bind("read", "mark as read or unread", "标为已读或未读", on(r.toggleRead), "r"),
		r.bind("star", "star or unstar", "加或取消星标", on(r.toggleStar), "s"),
		r.bind("browser", "open in the browser", "用浏览器打开", on(r.browse), "o"),
		r.bind("copy", "copy the address", "复制网址", on(r.copyAddress), "y"),
		r.bind("enclosure", "open the enclosed file", "打开附件", on(r.openEnclosure), "e"),
		r.bind("related", "related articles", "相关文章", on(r.openRelated), "R"),
		r.bind("story", "its story", "所属话题", on(r.openStory), "t"),
		r.bind("revisions", "what the publisher changed", "发布者改动", on(r.openRevisions), "v"),
		r.bind("full-text", "fetch the full text", "抓取全文", on(r.fetchFullText), "f"),
	}
}

// allBindings returns the bindings of every kind of screen, described in a language, as they are without a configuration.
func allBindings(language string) []screen.Bindings {
	r := &reader{app: &app{lang: language, getenv: func(string) string { return "" }}}
	var all []screen.Bindings
	for _, s := range []readScreen{
		&feedsScreen{r: r}, &listScreen{r: r}, &storiesScreen{r: r, byDay: true}, &articleScreen{r: r}, &relatedScreen{r: r}, &linksScreen{r: r},
		&textScreen{r: r}, &revisionsScreen{textScreen{r: r}},
	} {
		r.stack = []readScreen{s}
		all = append(all, r.keys())
	}
	return all
}

// keyOf returns the name of the first key of an action, the action itself if it has none.
func (r *reader) keyOf(action string) string { return cmp.Or(r.firstKey(action), action) }

// firstKey returns the name of the first key of an action on the screen on top, "" if it has none.
func (r *reader) firstKey(action string) string {
	for _, b := range r.keys() {
		if b.Action == action && len(b.Keys) > 0 {
			return b.Keys[0].Name()
		}
	}
	return ""
}

// escape undoes the innermost thing.
func (r *reader) escape() {
	if !r.top().escape() {
		r.back()
	}
}

// mover is what the keys of movement move: a list or a text.
type mover interface {
	Move(n int) bool
	First()
	Last()
	PageRows() int
}

// reloader is a screen that the library has more for as time goes by.
type reloader interface {
	// reload goes to the top and shows what is new.
	reload()
}

// reloadKeys are the keys of movement in the list of a reloader.
func (r *reader) reloadKeys(s reloader, m mover) screen.Bindings {
	return append(screen.Bindings{r.bind("top", "to the top, with new articles", "到顶部并载入新内容", s.reload, "g")}, r.moveKeys(m)...)
}

// moveKeys are the keys of movement.
func (r *reader) moveKeys(m mover) screen.Bindings {
	by := func(n func() int) func() { return func() { m.Move(n()) } }
	rows := func(n int) func() int { return func() int { return n } }
	page := func(part int) func() int { return func() int { return m.PageRows() / part } }
	back := func(n func() int) func() int { return func() int { return -n() } }
	return screen.Bindings{
		r.bind("down", "down", "下移", by(rows(1)), "j", "down"),
		r.bind("up", "up", "上移", by(rows(-1)), "k", "up"),
		r.bind("half-down", "half a page down", "下移半页", by(page(2)), "ctrl+d"),
		r.bind("half-up", "half a page up", "上移半页", by(back(page(2))), "ctrl+u"),
		r.bind("page-down", "a page down", "下一页", by(page(1)), "space", "pgdown"),
		r.bind("page-up", "a page up", "上一页", by(back(page(1))), "b", "pgup"),
		r.bind("top", "to the top", "到顶部", m.First, "g"),
		r.bind("first", "to the top", "到顶部", m.First, "home"),
		r.bind("bottom", "to the bottom", "到底部", m.Last, "G", "end"),
	}
}

// hintName returns the word for an action in the last line.
func (r *reader) hintName(action string) string {
	names := map[string][2]string{
		"open": {"open", "打开"}, "back": {"back", "返回"}, "help": {"keys", "按键"}, "command": {"import FILE", "import 文件"}, "subscribe": {"subscribe", "订阅"},
		"update": {"update", "更新"}, "leave": {"leave", "退出"}, "search": {"search", "搜索"}, "next-unread": {"next unread", "下篇未读"},
		"read": {"read", "已读"}, "star": {"star", "星标"}, "related": {"related", "相关"}, "browser": {"browser", "浏览器"}, "next-find": {"next", "下一个"}, "find": {"find", "查找"},
		"full-text": {"full text", "全文"}, "right": {"sideways", "横移"}, "next-change": {"next change", "下处改动"},
		"previous-day": {"day before", "前一天"}, "failures": {"shows all", "查看全部"},
	}
	return r.app.localized(names[action][0], names[action][1])
}
