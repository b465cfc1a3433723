package articles

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// accountPage returns the Markdown of an account's page on a portal: heading and link write both as a tool does.
func accountPage(heading func(level int, s string) string, link func(s, address string) string) string {
	blocks := []string{
		link("湖畔首页", "https://lake.example/") + " > " + link("湖畔号", "https://lake.example/hao") + " > 正文 " + link("申请入驻", "https://lake.example/join"),
		heading(1, "山谷里的末班车晚点一小时站台上没有人着急"),
		"12", "分享至",
		"末班车昨夜晚点一个小时，站台上的人却不着急，因为车站的老站长给每个人都倒了一杯热茶，还打开了候车室里那盏从来不点的大灯。",
		"车厢里的灯一直亮着",
		"车厢里的灯是木匠修好的，他说这盏灯比这条铁路还要老，灯罩是从一艘旧渡船上拆下来的，擦了整整三天才看得见玻璃。",
		"列车进站的时候，孩子们已经睡着了，站长把他们一个一个抱上车，列车员数了两遍，说这一趟一个人也没有少。",
		"特别声明：文章由用户上传，不代表港口网的看法。",
		"相关推荐", "热点推荐",
	}
	blocks[5] = heading(2, blocks[5])
	for i, title := range []string{"修灯的木匠谈起那条比他还老的铁路", "渡船停航以后岛上的人怎样回到家里", "候车室的大灯三十年来只点过这一次", "老站长为什么总比时刻表早到五分钟"} {
		linked := link(title, fmt.Sprintf("https://lake.example/a/%d", i))
		blocks = append(blocks, linked, linked, []string{"湖畔观察", "旧灯", "渡口晚报", "慢车"}[i], fmt.Sprintf("2024-05-0%d 09:48:47", 6-i))
	}
	blocks = append(blocks, "2024-05-06 15:40:49", "山谷慢车", "山谷慢车", "写给坐慢车的人", "290文章数 1481关注度", "往期回顾 全部")
	return strings.Join(blocks, "\n\n") + "\n"
}

func TestFactsOfWebMarkdown(t *testing.T) {
	atx := func(level int, s string) string { return strings.Repeat("#", level) + " " + s }
	bold := func(_ int, s string) string { return "**" + s + "**" }
	setext := func(level int, s string) string { return s + "\n" + strings.Repeat([]string{"=", "-"}[level-1], 9) }
	inline := func(s, address string) string { return "[" + s + "](" + address + ")" }
	angled := func(s, address string) string { return "[" + s + "](<" + address + ">)" }
	attributed := func(s, address string) string { return inline(s, address) + "{.title rel=\"a\"}" }
	var definitions strings.Builder
	byReference := func(s, address string) string {
		fmt.Fprintf(&definitions, "[%s]: %s\n", address[8:], address)
		return "[" + s + "][" + address[8:] + "]"
	}
	references := accountPage(setext, byReference)
	for name, text := range map[string]string{
		"references":            references + "\n" + definitions.String(),
		"headings of signs":     accountPage(atx, inline),
		"underlined headings":   accountPage(setext, inline),
		"bold headings":         accountPage(bold, inline),
		"addresses in brackets": accountPage(atx, angled),
		"attributes":            accountPage(atx, attributed),
		"a bold subheading":     strings.Replace(accountPage(bold, inline), "**山谷里的末班车晚点一小时站台上没有人着急**", "# 山谷里的末班车晚点一小时站台上没有人着急", 1),
		"a reader service's":    "Title: 山谷里的末班车晚点一小时站台上没有人着急_湖畔\n\nURL Source: https://lake.example/a\n\nMarkdown Content:\n" + accountPage(atx, inline),
		"a service's, bold":     "Title: 山谷里的末班车晚点一小时站台上没有人着急_湖畔\n\nURL Source: https://lake.example/a\n\nMarkdown Content:\n" + accountPage(bold, inline),
		"front matter":          "---\ntitle: 山谷里的末班车晚点一小时站台上没有人着急\nurl: https://lake.example/a\n---\n\n" + accountPage(atx, inline),
	} {
		page, err := ParsePage([]byte(text), PageOptions{})
		if err != nil || page.Article == nil {
			t.Fatalf("%s: %v, %v", name, page, err)
		}
		a := page.Article
		comments, card := -1, Author{}
		if a.Comments != nil {
			comments = *a.Comments
		}
		if a.Author != nil {
			card = *a.Author
		}
		got := fmt.Sprint(a.Title, "|", strings.Join(a.Breadcrumbs, ">"), "|", comments, "|", a.Captured.Format("2006-01-02 15:04"), "|", card.Name, "|", card.Bio, "|", len(a.Notices), "|", strings.Count(a.Markdown, "\n\n"), "|", strings.Contains(a.Markdown, "## 车厢"))
		want := "山谷里的末班车晚点一小时站台上没有人着急|湖畔首页>湖畔号>正文|12|2024-05-06 15:40|山谷慢车|写给坐慢车的人|1|3|true"
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
		if len(page.Headlines) != 4 || page.Headlines[1].Source != "旧灯" || page.Headlines[1].Published.IsZero() {
			t.Errorf("%s: headlines %+v", name, page.Headlines)
		}
	}
}

// TestComplete has a page, and the same or another as a text.
func TestComplete(t *testing.T) {
	const body = "The train was late.\n\nNobody minded.\n\nNote: the pictures are the station's."
	count := 3
	text := func() *Page {
		return &Page{Article: &Article{
			Headline: Headline{Comments: &count}, Breadcrumbs: []string{"Home", "Rail", "Night"}, Author: &Author{Name: "Jana"},
			Notices: []string{"Note: the pictures are the station's.", "© 2024 The Lamp"}, Markdown: "The train was late.\n\nNobody minded.",
		}}
	}
	for name, tc := range map[string]struct {
		ours *Article
		text *Page
		want string
	}{
		"nothing known":    {&Article{Markdown: body}, text(), "Home>Rail>Night 3 Jana 1 2"},
		"all known":        {&Article{Headline: Headline{Comments: new(int)}, Breadcrumbs: []string{"News"}, Author: &Author{Name: "Bo"}, Notices: []string{"Read this."}, Markdown: body}, text(), "News 0 Bo 2 2"},
		"another article":  {&Article{Markdown: "The ferry was early.\n\nEverybody ran."}, text(), " -1  0 2"},
		"no article":       {&Article{Markdown: body}, &Page{}, " -1  0 3"},
		"two breadcrumbs":  {&Article{Markdown: body}, &Page{Article: &Article{Breadcrumbs: []string{"Expand", "Collapse"}, Markdown: body}}, " -1  0 3"},
		"a notice in it":   {&Article{Markdown: "Note: the pictures are the station's.\n\nThe train was late.\n\nNobody minded."}, text(), "Home>Rail>Night 3 Jana 1 3"},
		"marks and breaks": {&Article{Markdown: "The *train* was late.\n\nNobody minded.\n\n**Note:** the pictures are the station's."}, text(), "Home>Rail>Night 3 Jana 1 2"},
	} {
		p := &Page{Article: tc.ours}
		p.complete(tc.text)
		a, comments, author := p.Article, -1, ""
		if a.Comments != nil {
			comments = *a.Comments
		}
		if a.Author != nil {
			author = a.Author.Name
		}
		if got := fmt.Sprint(strings.Join(a.Breadcrumbs, ">"), " ", comments, " ", author, " ", len(a.Notices), " ", strings.Count(a.Markdown, "\n\n")+1); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

// TestCompleteHeadlines has what a page and the same as a text say about a headline.
func TestCompleteHeadlines(t *testing.T) {
	day := func(d int) Time { return Time{Time: time.Date(2024, 5, d, 9, 0, 0, 0, time.UTC)} }
	for name, tc := range map[string]struct {
		ours, text Headline
		source     string
		published  Time
	}{
		"nothing known":  {Headline{Title: "Trains *return*"}, Headline{Title: "Trains return", Source: "The Lamp", Published: day(1)}, "The Lamp", day(1)},
		"the time known": {Headline{Title: "Trains return", Published: day(1)}, Headline{Title: "Trains return", Source: "The Lamp", Published: day(1)}, "The Lamp", day(1)},
		"another time":   {Headline{Title: "Trains return", Published: day(2)}, Headline{Title: "Trains return", Source: "The Lamp", Published: day(1)}, "", day(2)},
		"all known":      {Headline{Title: "Trains return", Source: "The Bed", Published: day(2)}, Headline{Title: "Trains return", Source: "The Lamp", Published: day(1)}, "The Bed", day(2)},
		"another title":  {Headline{Title: "Ferries return"}, Headline{Title: "Trains return", Source: "The Lamp", Published: day(1)}, "", Time{}},
	} {
		p := &Page{Headlines: []Headline{tc.ours}}
		p.completeHeadlines([]Headline{tc.text})
		if h := p.Headlines[0]; h.Source != tc.source || !h.Published.Equal(tc.published.Time) {
			t.Errorf("%s: %s %v", name, h.Source, h.Published)
		}
	}
}
