package extract

import (
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// reported has the facts of an article; times are text.
type reported struct {
	Source, Byline, Published, Updated, Language, Standfirst string

	Notices []string
}

func reportedBy(p *Page) reported {
	return reported{p.Source, p.Byline, stampOf(p.Published), stampOf(p.Updated), p.Language, p.Standfirst, p.Notices}
}

func TestFacts(t *testing.T) {
	zh := func(head, line, tail string) string {
		return "<html><head><title>水磨重新转动 县里为它录音</title>" + head + "</head><body><h1>水磨重新转动 县里为它录音</h1>" + line + "<div class=content>" + zhProse + "</div>" + tail + "</body></html>"
	}
	en := func(head, line, tail string) string {
		return "<html><head><title>The mill turns again, and is heard</title>" + head + "</head><body><h1>The mill turns again, and is heard</h1>" + line + "<div class=content>" + prose + "</div>" + tail + "</body></html>"
	}
	for name, tt := range map[string]struct {
		page string
		want reported
	}{
		"one line": {
			zh("", "<div>2022-03-04 08:15　来源：山城晚报　作者：陆青山</div>", ""),
			reported{Source: "山城晚报", Byline: "陆青山", Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"pieces": {
			zh("", "<div><span>2022年03月04日 08:15:30</span><span><a href=/m>山城晚报</a></span></div>", ""),
			reported{Source: "山城晚报", Published: "2022-03-04T08:15:30+08:00", Language: "zh"},
		},
		"below the text": {
			zh("", "<div>2022-03-04 08:15</div>", "<div>本文来源：山城晚报　责任编辑：林小河</div>"),
			reported{Source: "山城晚报", Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"under the title wins": {
			zh("", "<div>2022-03-04 08:15 来源：山城晚报</div>", "<div>来源：海滨日报</div>"),
			reported{Source: "山城晚报", Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"marked names": {
			zh("", "<span class=author-name>魏小舟</span> <span class=date>2022-03-04 08:15:00</span>", ""),
			reported{Byline: "魏小舟", Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"account": {
			zh("", "<div><a class=nickname href=javascript:>图说城市</a></div>", ""),
			reported{Source: "图说城市", Language: "zh"},
		},
		"portal is no author": {
			zh("<meta name=author content=网易><meta property=og:site_name content=联网>", "<div>2022-03-04</div>", ""),
			reported{Published: "2022-03-04", Language: "zh"},
		},
		"channel is no author": {
			"<title>水磨重新转动 县里为它录音_联网财经_联网</title><meta name=author content=联网财经><h1>水磨重新转动 县里为它录音</h1>" + zhProse,
			reported{Language: "zh"},
		},
		"declared minutes beat a printed day": {
			zh("<meta property=article:published_time content='2022-03-04T08:15:00+08:00'>", "<div>2022-03-04</div>", ""),
			reported{Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"printed minutes beat declared ones": {
			zh("<meta property=article:published_time content='2022-03-04T00:15:00Z'>", "<div>2022-03-04 08:15</div>", ""),
			reported{Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"attribute of the root": {
			"<html data-publishtime='2022-03-04 08:15:30'><title>水磨重新转动 县里为它录音</title><h1>水磨重新转动 县里为它录音</h1>" + zhProse,
			reported{Published: "2022-03-04T08:15:30+08:00", Language: "zh"},
		},
		"nothing": {zh("", "", ""), reported{Language: "zh"}},
		"notices": {
			zh("", "", "<div class=statement><p>特别声明：此文是账号自己发的，平台只管存放，不代表平台的看法。</p></div><div class=footer><p>版权所有 联网公司 保留一切权利，未经许可不得转载。</p></div>"),
			reported{Language: "zh", Notices: []string{"特别声明：此文是账号自己发的，平台只管存放，不代表平台的看法。"}},
		},
		"byline and time": {
			en("", "<p>By Ines Okafor and Tom Brannigan</p><p>Published 8:15 AM GMT, March 4, 2022</p>", ""),
			reported{Byline: "Ines Okafor and Tom Brannigan", Published: "2022-03-04T08:15:00Z", Language: "en"},
		},
		"dateline": {
			"<title>水磨重新转动 县里为它录音</title><h1>水磨重新转动 县里为它录音</h1><p>湖畔社山城3月4日电（记者陆青山）白鹭岭村的水磨上周重新转了起来，村民花了两个冬天修好水渠。</p>" + zhProse,
			reported{Source: "湖畔社", Byline: "陆青山", Language: "zh"},
		},
		"posted on by": {
			en("", "<div>Posted on March 4, 2022 by Wim Adler</div>", ""),
			reported{Byline: "Wim Adler", Published: "2022-03-04", Language: "en"},
		},
		"time in boxes": {
			zh("", "<div class=date>2022年3月4日星期五</div><div class=time>08:15</div>", ""),
			reported{Published: "2022-03-04T08:15:00+08:00", Language: "zh"},
		},
		"label in a box": {
			en("", "<div>By Wim Adler</div><div>Updated</div><div>8:15 AM GMT, March 4, 2022</div>", ""),
			reported{Byline: "Wim Adler", Updated: "2022-03-04T08:15:00Z", Language: "en"},
		},
		"list of dates": {
			en("", "", "<p>12 March 2022 Wheel<br>14 March 2022 Bread<br>19 March 2022 Lakeside Herald</p>"),
			reported{Language: "en"},
		},
		"list with a day": {
			"<title>The mill turns again, and is heard</title><div><h1>The mill turns again, and is heard</h1><ul><li>Wheel turned on 4 March 2022 after two winters</li><li>Bread from Friday on</li></ul>" + prose + "</div>",
			reported{Language: "en"},
		},
		"time element": {
			en("", "<time datetime='2022-03-04T08:15:00Z'>a while ago</time>", ""),
			reported{Published: "2022-03-04T08:15:00Z", Language: "en"},
		},
		"declared authors": {
			en("<meta name=author content='Ines Okafor'><meta property=article:modified_time content='2022-03-05T09:00:00Z'><meta property=article:published_time content='2022-03-04T08:15:00Z'>", "", ""),
			reported{Byline: "Ines Okafor", Published: "2022-03-04T08:15:00Z", Updated: "2022-03-05T09:00:00Z", Language: "en"},
		},
		"marked interviewer":  {en("", "<div class=byline>Interview by <a href=/a>Ines Okafor</a></div>", ""), reported{Byline: "Ines Okafor", Language: "en"}},
		"marked photographer": {en("", "<div class=byline>Photographs by <a href=/a>Ines Okafor</a></div>", ""), reported{Language: "en"}},
		"list of sources": {
			en("", "", "<h2>References</h2><ol><li>^ \"The mill is shut\". Valley Gazette. 3 March 2019.</li></ol>"),
			reported{Language: "en"},
		},
		"word before the name": {
			"<title>Altes Badehaus wird Bücherei</title><meta name=author content='Von Jana Krol'><h1>Altes Badehaus wird Bücherei</h1><p>Drei Jahre nach der Schließung hat das alte Badehaus am Samstag als Bücherei wieder geöffnet.</p><p>In den Becken stehen Regale, und vor den Spiegeln wird gelesen, sagt die Architektin.</p>",
			reported{Byline: "Jana Krol", Language: "de"},
		},
		"line of facts under a summary": {
			"<title>Les vieux bains deviennent bibliothèque</title><article><h1>Les vieux bains deviennent bibliothèque</h1><p>Trois ans après leur fermeture, les bassins accueillent des rayonnages.</p><p>Par Julie Mercier</p><p>Publié le 4 mars 2022 à 08h15</p><p>Les livres ont remplacé l’eau. Les bains municipaux ont rouvert samedi, avec des étagères dans le grand bassin.</p><p>« Nous voulions garder la fresque », explique l’architecte, et elle la garde, avec ses montagnes.</p></article>",
			reported{Byline: "Julie Mercier", Published: "2022-03-04T08:15:00Z", Language: "fr", Standfirst: "Trois ans après leur fermeture, les bassins accueillent des rayonnages."},
		},
		"address is no author":    {en("<meta property=article:author content='https://social.example/courier'>", "", ""), reported{Language: "en"}},
		"site is no author":       {en("<meta property=og:site_name content='Harbour Courier'><meta name=author content='Harbour Courier'>", "", ""), reported{Language: "en"}},
		"role is no author":       {en("<meta name=author content=admin>", "", ""), reported{Language: "en"}},
		"comment's time is later": {en("", "<div>March 4, 2022</div>", "<div class=comments><p>Ada, March 4, 2022 at 10:02</p></div>"), reported{Published: "2022-03-04", Language: "en"}},
		"standfirst": {
			en("<meta name=description content='Villagers spent two winters on the repair, and now have more visitors than flour to sell.'>", "", ""),
			reported{Language: "en", Standfirst: "Villagers spent two winters on the repair, and now have more visitors than flour to sell."},
		},
		"description is the text's beginning": {
			en("<meta name=description content='The water mill at Heron Ridge began to turn again last week, after villagers spent two'>", "", ""),
			reported{Language: "en"},
		},
		"description is cut off": {en("<meta name=description content='Villagers spent two winters on the repair, and now have more…'>", "", ""), reported{Language: "en"}},
		"standfirst above the text": {
			en("<meta name=description content='Villagers spent two winters on the repair, and now have more…'>", "<div class=article-dek><p>Villagers spent two winters on the repair of the wheel.</p></div>", ""),
			reported{Language: "en", Standfirst: "Villagers spent two winters on the repair of the wheel."},
		},
		"standfirst in the text": {
			"<title>The mill turns again, and is heard</title><article><h1>The mill turns again, and is heard</h1><p class=standfirst>Villagers spent two winters on the repair of the wheel.</p>" + prose + "<p>" + third + "</p></article>",
			reported{Language: "en", Standfirst: "Villagers spent two winters on the repair of the wheel."},
		},
	} {
		if diff := cmp.Diff(tt.want, reportedBy(parsePage(t, tt.page, Options{NoSites: true}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestCanonical(t *testing.T) {
	given, _ := url.Parse("https://m.courier.example/a?id=7&utm_source=x")
	for head, want := range map[string]string{
		"": "https://m.courier.example/a?id=7&utm_source=x",
		"<link rel=canonical href='https://www.courier.example/news/mill'>":      "https://www.courier.example/news/mill",
		"<link rel=canonical href='/news/mill'>":                                 "https://m.courier.example/news/mill",
		"<link rel=canonical href='https://www.courier.example/'>":               "https://m.courier.example/a?id=7&utm_source=x",
		"<link rel=canonical href='javascript:x'>":                               "https://m.courier.example/a?id=7&utm_source=x",
		"<meta property=og:url content='https://www.courier.example/news/mill'>": "https://www.courier.example/news/mill",
	} {
		if p := parsePage(t, "<title>Mill</title>"+head+prose, Options{URL: given}); p.URL != want {
			t.Errorf("%s: %q, want %q", head, p.URL, want)
		}
	}
}

// TestDeclaredAddress reads a page of unknown address: the one it declares resolves its links.
func TestDeclaredAddress(t *testing.T) {
	p := parsePage(t, "<title>Mill</title><link rel=canonical href='https://www.courier.example/news/mill'><meta property=og:image content=/i.jpg>"+prose, Options{})
	if p.URL != "https://www.courier.example/news/mill" || p.Image != "https://www.courier.example/i.jpg" {
		t.Errorf("URL %q, image %q", p.URL, p.Image)
	}
}
