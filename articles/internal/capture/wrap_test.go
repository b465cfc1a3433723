package capture

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/articles/internal/runes"
)

// pagesToWrap are paragraphs of several languages.
var pagesToWrap = map[string][]string{
	"English": {
		"The lamp on the northern mole was lit again on Thursday evening, two years after the storm that took its keeper's house, and a small crowd with thermos flasks had come to see whether it would turn.",
		"It did, at the second try. The electrician, who had slept in the tower for a week, said that salt had eaten a wire no thicker than a hair, and that nobody had thought of looking there until the gulls showed him the way.",
		"A new keeper has not been found. The council pays little, the road floods in autumn, and the last one, asked what he would tell whoever came next, said only that the stairs were longer on the way up.",
	},
	"German": {
		"Die Lampe auf der Nordmole brennt seit Donnerstagabend wieder, zwei Jahre nach dem Sturm, der das Haus des Wärters mitnahm, und eine kleine Menge mit Thermoskannen war gekommen, um zu sehen, ob sie sich dreht.",
		"Beim zweiten Versuch tat sie es. Der Elektriker, der eine Woche lang im Turm geschlafen hatte, sagte, das Salz habe einen Draht zerfressen, der kaum dicker sei als ein Haar, und dort habe eben niemand nachgesehen.",
		"Ein neuer Wärter ist noch nicht gefunden. Die Gemeinde zahlt wenig, die Straße steht im Herbst unter Wasser, und der letzte sagte auf die Frage nach einem Rat nur, die Treppe sei nach oben länger als nach unten.",
	},
	"Russian": {
		"Фонарь на северном молу снова зажгли вечером в четверг, через два года после шторма, который унёс дом смотрителя, и небольшая толпа с термосами пришла посмотреть, будет ли он вращаться.",
		"Со второй попытки он завертелся. Электрик, который неделю спал в башне, сказал, что соль съела провод не толще волоса и что никому не приходило в голову искать именно там, пока не помогли чайки.",
		"Нового смотрителя пока не нашли. Платят мало, дорогу осенью заливает, а прежний на вопрос о том, что бы он посоветовал новому, ответил только, что наверх лестница длиннее.",
	},
	"Chinese": {
		"北堤的灯塔星期四晚上重新点亮，距离那场卷走守塔人房子的风暴已经过去两年，几十个人带着热水壶站在堤上，想看看灯还会不会转，孩子们数着秒，老人们没有说话。",
		"第二次合闸，灯转了起来。在塔里睡了一个星期的电工说，盐把一根比头发粗不了多少的电线咬断了，谁也没有想到去那里找，直到海鸥在那里做了窝，他才爬上去看。",
		"新的守塔人还没有找到。镇上给的工钱不多，秋天路会被水淹，上一位守塔人被问到要对后来的人说什么的时候，只说了一句话，往上走的楼梯比往下走的长。",
	},
	"Japanese": {
		"北の堤の灯台は木曜の夜に再びともった。番人の家をさらった嵐から二年がたち、水筒を持った人たちが堤に集まって、灯がまた回るかどうかを見守った。子どもたちは秒を数えていた。",
		"二度目で灯は回り始めた。一週間を塔の中で過ごした電気工によると、髪の毛ほどの電線を塩が食いちぎっていたという。かもめが巣を作るまで、そこを調べようとは誰も思わなかった。",
		"新しい番人はまだ見つからない。町の払う給料は少なく、秋には道が水につかる。前の番人は、次に来る人に何か言うことはあるかと聞かれて、上りの階段のほうが長いとだけ答えた。",
	},
	"Korean": {
		"북쪽 방파제의 등대가 목요일 저녁에 다시 켜졌다. 등대지기의 집을 쓸어 간 폭풍이 지나간 지 두 해 만이었고, 보온병을 든 사람들이 불이 다시 도는지 보려고 둑 위에 모여 서 있었다.",
		"두 번째 시도에서 불은 돌기 시작했다. 탑에서 한 주를 보낸 전기 기사는 머리카락보다 조금 굵은 전선을 소금이 갉아 먹었다고 말했고, 갈매기가 둥지를 틀 때까지 아무도 그곳을 살펴보지 않았다고 했다.",
		"새 등대지기는 아직 찾지 못했다. 마을이 주는 돈은 적고 가을이면 길이 물에 잠긴다. 지난 등대지기는 다음 사람에게 할 말이 있느냐는 물음에 올라가는 계단이 더 길다고만 대답했다.",
	},
	"Arabic": {
		"أضيء مصباح الرصيف الشمالي من جديد مساء الخميس بعد عامين على العاصفة التي جرفت بيت الحارس، وجاء جمع صغير من الناس يحملون أباريق الشاي ليروا هل يدور المصباح كما كان يدور.",
		"دار المصباح في المحاولة الثانية. وقال الكهربائي الذي نام في البرج أسبوعا كاملا إن الملح أكل سلكا لا يزيد سمكه على شعرة، وإن أحدا لم يفكر في البحث هناك قبل أن تبني النوارس عشها.",
		"لم يعثر على حارس جديد حتى الآن. فالبلدة تدفع القليل والطريق تغمره المياه في الخريف، ولم يقل الحارس السابق لمن يأتي بعده سوى أن الدرج أطول في الصعود منه في النزول.",
	},
}

// wrapText wraps a paragraph as programs do: between words, between Chinese characters unless the next
// one may not begin a line, and not wider than the width.
func wrapText(s string, width int, m measure, first, next string) string {
	var out []string
	line := first
	for s != "" {
		space := ""
		if s[0] == ' ' {
			space, s = " ", s[1:]
		}
		unit := firstUnit(s)
		s = s[len(unit):]
		if m.widthOf(line+space+unit) > width && strings.TrimSpace(line) != "" {
			out = append(out, line)
			line, space = next, ""
		}
		line += space + unit
	}
	return strings.Join(append(out, line), "\n")
}

// TestUnwrapWidths joins paragraphs that were wrapped at any width between 36 and 160 columns, in the ways
// in which programs indent them.
func TestUnwrapWidths(t *testing.T) {
	for language, paragraphs := range pagesToWrap {
		for _, width := range []int{36, 40, 48, 56, 60, 66, 72, 76, 80, 100, 120, 144, 160} {
			for _, indent := range [][2]string{{"", ""}, {"   ", "   "}, {"    ", ""}, {"", "    "}} {
				name := fmt.Sprintf("%s at %d, indents %d and %d", language, width, len(indent[0]), len(indent[1]))
				var wrapped []string
				for _, p := range paragraphs {
					wrapped = append(wrapped, wrapText(p, width, columns, indent[0], indent[1]))
				}
				checkUnwrapped(t, name, strings.Join(wrapped, "\n\n"), paragraphs)
			}
		}
	}
}

// TestUnwrapWide joins long paragraphs that were wrapped in a wide terminal.
func TestUnwrapWide(t *testing.T) {
	for language, paragraphs := range pagesToWrap {
		space := " "
		if hasWide(paragraphs[0]) {
			space = ""
		}
		long := strings.Join(paragraphs, space)
		for _, width := range []int{180, 200, 220, 250} {
			var wrapped []string
			for range 3 {
				wrapped = append(wrapped, wrapText(long, width, columns, "", ""))
			}
			checkUnwrapped(t, fmt.Sprintf("%s at %d", language, width), strings.Join(wrapped, "\n\n"), []string{long})
		}
	}
}

// TestUnwrapCharacters joins lines that a program wrapped by the number of their characters.
func TestUnwrapCharacters(t *testing.T) {
	for _, language := range []string{"Chinese", "Japanese"} {
		for _, width := range []int{24, 36, 50, 72} {
			var wrapped []string
			for _, p := range pagesToWrap[language] {
				wrapped = append(wrapped, wrapText(p, width, characters, "   ", "   "))
			}
			name := fmt.Sprintf("%s at %d characters", language, width)
			checkUnwrapped(t, name, strings.Join(wrapped, "\n\n"), pagesToWrap[language])
		}
	}
}

// TestUnwrapBeside joins wrapped paragraphs beside what is wider, narrower or not wrapped.
func TestUnwrapBeside(t *testing.T) {
	en, zh := pagesToWrap["English"], pagesToWrap["Chinese"]
	wrap := func(ps []string, width int) string {
		var out []string
		for _, p := range ps {
			out = append(out, wrapText(p, width, columns, "", ""))
		}
		return strings.Join(out, "\n\n")
	}
	for name, beside := range map[string]string{
		"a menu":             "Home | Sea | Sky | Boats | Nets | Knots | Tides | Charts | Weather | Letters | Market | Sailors | Harbours | Lighthouses | Islands | More",
		"an address":         "https://lamp.example/north/" + strings.Repeat("mole-", 40) + "lit-again.html",
		"a list of titles":   "Gulls nest in the lamp\nMole gets a new rail after the storm\nWhat the keeper said when he left the tower\nCouncil to vote on road",
		"a caption":          "The lamp on Thursday evening, with the crowd below it and the thermos flasks, seen from the roof of the fish market by a photographer who had forgotten his gloves.",
		"text at 40 columns": wrap(en[1:2], 40),
		"Chinese":            wrap(zh[:2], 60),
		"poetry":             "The lamp is out,\nthe tide is in,\nthe keeper's boots\nare made of tin.",
	} {
		checkUnwrapped(t, name, wrap(en, 72)+"\n\n"+beside, en)
		checkUnwrapped(t, name+" before Chinese", beside+"\n\n"+wrap(zh, 56), zh)
	}
	two := wrap(en[:2], 44) + "\n\n" + wrap(en[2:], 88)
	checkUnwrapped(t, "two widths", two, en)
}

// checkUnwrapped reports which paragraphs are not lines of a text once that is joined.
func checkUnwrapped(t *testing.T, name, text string, paragraphs []string) {
	t.Helper()
	lines := map[string]bool{}
	got := unwrap(text)
	for l := range strings.Lines(got) {
		lines[collapseBlanks(strings.TrimSpace(l))] = true
	}
	for i, p := range paragraphs {
		if !lines[p] {
			t.Errorf("%s: paragraph %d is not whole (%d columns):\n%s", name, i+1, runes.Columns(p), got)
			return
		}
	}
}

// TestUnwrapKeeps keeps the line ends of what is not wrapped prose, whatever is wrapped beside it.
func TestUnwrapKeeps(t *testing.T) {
	var wrapped []string
	for _, p := range pagesToWrap["English"] {
		wrapped = append(wrapped, wrapText(p, 72, columns, "", ""))
	}
	prose := strings.Join(wrapped, "\n\n")
	for name, kept := range map[string]string{
		"a poem":             "The lamp is out, the tide is in,\nand nobody knows the keeper's kin;\nthe gulls go round, the stairs go up,\nand salt lies white in every cup.",
		"titles":             "Lake freezes over for the first time in nine years as winter sets in\nTown council votes to keep the harbour lights on until two at night\nFerry fares to rise in spring for the third time since the bridge shut",
		"a bulleted list":    "* a rope of forty fathoms, tarred at both ends and wound by the left hand\n* a lamp with a blue glass, for the days on which the other one is broken\n* a list",
		"a numbered list":    "1. a rope of forty fathoms, tarred at both ends and wound by a left hand\n2. a lamp with a blue glass, for the days on which the other is broken\n3. a list",
		"a table":            "Harbour      Depth      Tide       Lamp\nNorth mole   4 m        06:12      lit\nFish quay    7 m        06:20      none",
		"code":               "if (lamp.isLit()) {\n    keeper.sleep();\n} else {\n    keeper.climb(stairs);\n}",
		"names and places":   "Ada Fenn\nHarbour correspondent\nThe Gazette, North Mole\nupdated on Thursday",
		"Chinese titles":     "北堤灯塔重新点亮 电工在塔里睡了一个星期\n镇上招新守塔人 工钱不多秋天路会被水淹\n风暴过去两年 守塔人的房子还没有重建",
		"two short speeches": "“Did it turn?”\n“It did.”\n“Then we can go.”",
	} {
		for _, text := range []string{kept, prose + "\n\n" + kept, kept + "\n\n" + prose} {
			if got := unwrap(text); !strings.Contains("\n"+got+"\n", "\n"+kept+"\n") {
				t.Errorf("%s is joined:\n%s", name, got)
			}
		}
	}
}

// TestUnwrapTitles joins a title, a standfirst and an item of a list that were wrapped with the text.
func TestUnwrapTitles(t *testing.T) {
	prose := ""
	for _, p := range pagesToWrap["English"] {
		prose += "\n\n" + wrapText(p, 60, columns, "", "")
	}
	for _, want := range []string{
		"How an electrician who slept in the tower found the broken wire of the lamp",
		"The lamp on the northern mole turns again, at the second try; and what the gulls had to do with it: a report from the tower",
		"* Gulls nest in the lamp of the northern mole, and the council asks what they eat",
	} {
		next := ""
		if strings.HasPrefix(want, "* ") {
			next = "  "
		}
		text := wrapText(want, 60, columns, "", next) + prose
		if got := trimLines(unwrap(text)); !strings.HasPrefix(got, want+"\n") {
			t.Errorf("%q is not joined:\n%s", want, got)
		}
	}
}

// TestUnwrapCut joins lines that were cut at the width, even inside words and after spaces, in the text and
// in a list without blank lines.
func TestUnwrapCut(t *testing.T) {
	cut := func(s string, width int) string {
		var b strings.Builder
		at := 0
		for _, r := range s {
			if w := runes.Columns(string(r)); r == '\n' {
				at = 0
			} else if at += w; at > width {
				b.WriteByte('\n')
				at = w
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	titles := []string{
		"北堤灯塔重新点亮，电工在塔里睡了一个星期才找到断掉的电线",
		"镇上招新守塔人，工钱不多，秋天路还会被水淹，至今没有人报名",
		"Gulls nest in the lamp of the northern mole, and the council asks what they eat",
	}
	list := strings.Join(titles, "\n2025-03-12 09:30\n")
	for _, width := range []int{36, 40, 44} {
		want := append(append(append([]string{}, pagesToWrap["Chinese"]...), pagesToWrap["English"]...), titles...)
		text := strings.Join(pagesToWrap["Chinese"], "\n\n") + "\n\n" + strings.Join(pagesToWrap["English"], "\n\n") + "\n\n" + list
		checkUnwrapped(t, fmt.Sprintf("cut at %d", width), cut(text, width), want)
	}
}

// TestTitleCutAtFigure has a title in a list that was cut between a figure and a Chinese character, right below labels.
func TestTitleCutAtFigure(t *testing.T) {
	prose := []string{
		"湖畔镇的渡口昨天下午重新开放，渡船每隔二十分钟从东岸开出一班，直到夜里十一点，船票仍是两元，老人和孩子不用买票。",
		"镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了，卖菜的陈阿姨每天清早要过两次湖。",
		"船家还是老周和他的儿子，两个人轮着掌舵，遇上大风的日子才停开一两班的船，夏天再添一条新船，秋天接着修码头。",
	}
	const title = "北湾渔船停靠点本周启用每天最多可以停055条渔船过夜"
	var text strings.Builder
	for _, p := range prose {
		text.WriteString(wrapText(p, 40, columns, "", "") + "\n\n")
	}
	text.WriteString("相关推荐\n热点推荐\n" + wrapText(title, 40, columns, "", "") + "\n")
	if !strings.Contains(text.String(), "055\n") {
		t.Fatalf("the title is not cut at its figure:\n%s", text.String())
	}
	if got := unwrap(text.String()); !strings.Contains(got, "\n"+title+"\n") {
		t.Errorf("the title stays cut:\n%s", got)
	}
}
