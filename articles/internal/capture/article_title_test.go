package capture

import (
	"strings"
	"testing"
)

// classified returns the lines of a text with their kinds.
func classified(text string) []line {
	lines, _ := splitLines(text)
	classifyLines(lines)
	return lines
}

// TestFindTitle has, for each rule, two lines of which only that rule tells which is the title. The
// title is the line that begins with "=".
func TestFindTitle(t *testing.T) {
	const body = "The warden asked people to stay off the lake, and most of them did."
	for name, head := range map[string]string{
		"no line that cannot be a title":                           "Warden asked most people to stay off the lake:",
		"the line below the breadcrumbs":                           "Frost holds all week\nHome > News > Lake\n=Ice covers bay at last\nSkates sell out fast",
		"the second line below them, above a kicker's title":       "Weather in the valley\nHome > News > Lake\nThe ice\n=Lake freezes over",
		"a title below the breadcrumbs that reads like a sentence": "Home > News > Lake\n=The lake froze over on Tuesday, nine years on.\nFrost holds",
		"the line above the source":                                "Frost holds all week long\n=Ice covers bay at last\nBy Ana Ruiz\n20 November 2026",
		"rather above the source than above a button":              "Frost holds all week long\nShare\n=Ice covers bay at last\nBy Ana Ruiz",
		"above a name, if it is long enough":                       "=Ice covers bay at last\nHerald\nAna Ruiz\n20 November 2026",
		"no line above a job":                                      "=Ice covers bay at last\nThe page of Ruiz\nTransport correspondent\n20 November 2026",
		"the line above a count":                                   "Frost holds all week long\n=Ice covers bay at last\n12 comments\nSkates sell out too fast",
		"the line above a button":                                  "Frost holds all week long\n=Ice covers bay at last\nShare\nSkates sell out too fast",
		"above a standfirst and the source": "Half the town has been out on its old skates since the morning\n" +
			"=Lake freezes over for the first time\nHalf the town is out on skates, and the warden would rather it were not\nBy Ana Ruiz",
		"above a name and the time":           "Frost holds all week long\n=Ice covers the bay at last\nAna Ruiz\n20 November 2026",
		"a line of a title's usual length":    "Frost\n=Ice covers bay now\nSkates",
		"no line longer than a title":         strings.Repeat("long ", 25) + "title\n=Ice covers bay now",
		"the line that the page prints twice": "Frost holds all week long\nIce covers bay at last\nSkates sell out too fast\n=Ice covers bay at last",
		"the line whose words the body uses":  "Skates sell out too fast\n=Warden asked most people",
		"no name of a person":                 "=Ice lasts\nAna Ruiz\nBy Valley Post",
		"no item of a list":                   "• Frost holds all week long\n=Ice covers bay at last",
		"no job":                              "=Ice covers the bay\nTransport correspondent\n20 November 2026",
		"no caption":                          "=Ice covers bay\nSkaters at dawn, by the church. Photo: Ana Ruiz\nShare",
		"no label":                            "=Ice covers bay\nAlso on this page today:\nShare",
		"no line of a menu that shares no word with the text": "=Lake is not safe yet\nSkating club and rink hire\nShare",
		"the line below the time":                             "Ferry fares to rise in spring\n20 November 2026\n=Warden asked people to leave the lake\nAna Ruiz\nShare",
		"the line below the time and a label":                 "Share\n20 November 2026\nAudio\n=Warden asked most people to leave\nShare",
		"no standfirst below the name of a section": "=Warden asked people to leave the lake\nOpinion\n" +
			"Most of the people whom the warden asked to stay off the lake did, but not all of them\n20 November 2026",
		"above a standfirst, although it has one word of the text": "=Why boats of lake towns rest in spring\n" +
			"The cheap repair was the dear one in the end for most of the people\n20 November 2026",
		"no link of a menu above another and the title": "People, support us with a gift\nOur shop\n" +
			"=Warden asked most people to stay off the lake until the ice is thicker\nby Ana Ruiz\n20 November 2026",
		"no names below a standfirst": "=Warden asked people to leave the lake\n" +
			"Most of the people whom the warden asked to stay off the lake did, but not all of them\nPeople Warden Asked Stay Lake\n20 November 2026",
		"no further standfirst":                  "=Warden asked people to stay off the lake today\nMost people did stay off the lake when asked\nBy Ana Ruiz",
		"no breadcrumbs that end with the title": "NewsLakeWarden asked people to stay off\n=Warden asked people to stay off\nAna Ruiz",
		"no standfirst that is no wider than the title": "=The warden asked most people to stay off the lake until the spring\n" +
			"The warden asked people to stay and most of them did stay off\nAna Ruiz\n20 November 2026",
		"no item of a numbered list":                        "1. Home\n2. Lake\n3. Warden asked people to stay off the lake\n=Warden asked people to stay off the lake",
		"no title of a film":                                "=Warden asked people to stay off the lake\nFilm\n01:53\nPeople on the lake and the warden who asked\nShare",
		"no caption above the owner of a picture":           "=Warden asked people to stay off\nFour people\nPeople on the lake and the warden\n© Lake Pictures",
		"no caption that is there again":                    "=Warden asked people to stay off\nBy Ana\n[The lake]\nLake warden and people at dawn\nFilm\nLake warden and people at dawn",
		"no outlet of the author":                           "=Warden asked people to stay off the lake\nLake People Post\nAna Ruiz, Lake People Post\n20 November 2026",
		"no button of lynx":                                 "=Warden asked people to stay off\nThe lake (BUTTON) People on the lake\nShare",
		"no picture in a list of a browser":                 "=Warden asked people\no # [img/lake-people.png]\nShare",
		"a first line with as little evidence as none":      strings.Repeat("Also on this page today:\n", 8) + "=Skating club and rink hire\nRink",
		"rather the line near the text":                     "Most people stay off\n" + strings.Repeat("Share\n", maxNear) + "Audio\n=Warden asked most people to stay",
		"of two, the one that has more of the text's words": "Skates are out\n=Warden asked people",
		"a title whose words are inflected":                 "Skating club and rink hire at the quay\n=Wardens asking of peoples\nShare",
		"nothing between byline and time":                   "=Ice covers bay at last\nBy Ana Ruiz\nReporting from Lakeside\n20 November 2026",
	} {
		head := strings.Split(head+"\n"+body, "\n")
		want := -1
		for i, l := range head {
			if rest, ok := strings.CutPrefix(l, "="); ok {
				want, head[i] = i, rest
			}
		}
		lines := classified(strings.Join(head, "\n"))
		if len(lines) != len(head) {
			t.Fatalf("%s: lines were lost", name)
		}
		end := len(lines) - 1
		if got := findTitle(lines, span{end, end + 1}); got != want {
			t.Errorf("%s: line %d is the title, want line %d", name, got, want)
			for i := range lines[:end] {
				t.Logf("score %d, kind %d: %s", titleScore(lines, i, end), lines[i].kind, lines[i].text)
			}
		}
	}
}

func TestFindTitleInReach(t *testing.T) {
	lines := classified("Ice covers bay at last\n" + strings.Repeat("Share\n", maxHead) + "The warden asked people to stay off the lake.")
	if got := findTitle(lines, span{maxHead + 1, maxHead + 2}); got != -1 {
		t.Errorf("line %d is the title, although it is out of reach", got)
	}
	if got := findTitle(lines[:maxHead+1], span{maxHead, maxHead + 1}); got != 0 {
		t.Errorf("line %d is the title, want the first one in reach", got)
	}
}

// TestTitleScores compares the scores of one line, "Ice covers bay", in different places.
func TestTitleScores(t *testing.T) {
	score := func(above, line, below string) int {
		lines := classified(strings.TrimPrefix(above+"\n"+line+"\n"+below+"\nText", "\n"))
		at := 0
		for lines[at].text != line {
			at++
		}
		return titleScore(lines, at, len(lines)-1)
	}
	const line = "Ice covers bay"
	if by, alone := score("", line, "20 November 2026"), score("", line, "Frost"); by < alone+3 {
		t.Errorf("the first line scores %d above a time, and %d without", by, alone)
	}
	if inside := score("By Ana Ruiz", line, "20 November 2026"); inside != 1 {
		t.Errorf("a line between byline and time scores %d", inside)
	}
	if below := score("By Ana Ruiz", line, "Share"); below < 2 {
		t.Errorf("a line below a byline, and no time below it, scores %d", below)
	}
	if twice, once := score("", line, "Frost\n"+line), score("", line, "Frost"); twice != once {
		t.Errorf("a short line scores %d if it is printed twice, and %d if once", twice, once)
	}
	if time := score("Home > News > Lake", "20 November 2026", "Frost"); time != 0 {
		t.Errorf("a time below the breadcrumbs scores %d", time)
	}
}

func TestIsByline(t *testing.T) {
	for s, want := range map[string]bool{
		"By Ana Ruiz": true, "作者：张三": true, "By Ana Ruiz, 20 November 2026": false, "By Ana Ruiz | Updated 21 November 2026": false,
		"来源：湖畔报": false, "20 November 2026": false, "Ana Ruiz": false,
	} {
		if got := isByline(classified(s)[0]); got != want {
			t.Errorf("isByline(%q) = %v", s, got)
		}
	}
	if isByline(line{text: "By Ana Ruiz", kind: proseLine}) {
		t.Error("prose is a byline")
	}
}

// TestTitleScoreOfNoTitle has lines that cannot be a title, however well they are placed.
func TestTitleScoreOfNoTitle(t *testing.T) {
	for name, text := range map[string]string{
		"a label":               "Latest from the lake:",
		"a Chinese label":       "湖面的最新消息：",
		"a time":                "20 November 2026",
		"longer than any title": strings.Repeat("x", 151),
	} {
		lines := classified("Skip\n" + text + "\nBy Ana Ruiz\n20 November 2026\nText")
		if got := titleScore(lines, 1, 4); got != 0 {
			t.Errorf("%s: score %d", name, got)
		}
	}
	lines := classified(strings.Repeat("x", 150) + "\nText")
	if titleScore(lines, 0, 1) == 0 {
		t.Error("a title of 150 characters is refused")
	}
}

// TestKicker has a line above a long title, which is not itself a title with a standfirst below it.
func TestKicker(t *testing.T) {
	const title = "Villagers who dammed a river by hand now have otters, clean wells and a court case on their hands"
	for _, above := range []string{"The Long Read: rivers and people", "Subscribe to the Lake Herald for 1 crown a month"} {
		page, _ := Parse(above + "\n" + title + "\nBy Ana Ruiz\n20 November 2026\n" +
			"Villagers dammed the river in 2022. The otters came back, and the wells are clean, but the court case goes on.\n" +
			"Nobody in the village expected the summons, which came by post in the rain.\nShare\nMost read\nHarbour lights to stay on until two\nFerry fares to rise again in spring\n")
		if page == nil || page.Title != title {
			t.Errorf("below %q: %+v", above, page)
		}
	}
}

// titleScore returns the score of line i without the words and copies of a page.
func titleScore(lines []line, i, end int) int {
	f := titleFinder{lines: lines, end: end, used: termSet{}}
	return f.score(i)
}
