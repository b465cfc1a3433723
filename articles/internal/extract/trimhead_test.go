package extract

import (
	"strings"
	"testing"
)

// TestPortraits drops the small image of the author before the first paragraph.
func TestPortraits(t *testing.T) {
	for img, keep := range map[string]bool{
		"<img src=https://i.example/a.jpg width=100>":                  false,
		"<img src=https://i.example/a.jpg width=48px>":                 false,
		"<img src=https://i.example/a.jpg width=101>":                  true,
		"<img src=https://i.example/a.jpg>":                            true,
		"<img src=https://i.example/a.jpg class=avatar>":               false,
		"<img src=https://i.example/a.jpg width=16 layout=responsive>": true,
	} {
		page := "<title>Mill</title><div class=story><div>" + img + "</div><p>" + first + "</p><p>" + second + "</p></div>"
		got := strings.Contains(strings.Join(blocksOf(parsePage(t, page, Options{}).Body), "\n"), "i.example")
		if got != keep {
			t.Errorf("%s: kept %v, want %v", img, got, keep)
		}
	}
	below := "<title>Mill</title><div class=story><p>" + first + "</p><div><img src=https://i.example/a.jpg width=48></div><p>" + second + "</p></div>"
	if !strings.Contains(strings.Join(blocksOf(parsePage(t, below, Options{}).Body), "\n"), "i.example") {
		t.Error("a small image in the text is lost")
	}
}

// TestNamesAbove drops the name of an account above its time, and nothing else that is short.
func TestNamesAbove(t *testing.T) {
	const one = "末班车昨夜晚点一个小时，站台上的人却不着急，因为车站的老站长给每个人都倒了一杯热茶，还打开了候车室里那盏从来不点的大灯。"
	const two = "车厢里的灯是木匠修好的，他说这盏灯比这条铁路还要老，灯罩是从一艘旧渡船上拆下来的，擦了整整三天才看得见玻璃。"
	for head, want := range map[string]bool{
		"<p>山谷慢车</p><p>发布时间：10-0812:00优质原创作者</p>":        false,
		"<p>山谷慢车</p><p>发布时间：10-08 12:00</p>":             false,
		"<p>山谷慢车</p><p>2024-10-08 12:00</p>":             false,
		"<p>山谷慢车</p><p>2024-10-0812:00湖畔观察</p>":          false,
		"<p>山谷慢车</p><p>旧灯罩</p>":                          true,
		"<p>山谷慢车。</p><p>2024-10-08 12:00</p>":            true,
		"<p>山谷慢车是这条铁路上最后一趟夜车</p><p>2024-10-08 12:00</p>": true,
	} {
		page := "<title>末班车晚点</title><div class=story><h1>末班车晚点</h1>" + head + "<p>" + one + "</p><p>" + two + "</p></div>"
		body := strings.Join(blocksOf(parsePage(t, page, Options{}).Body), "\n")
		if got := strings.Contains(body, "山谷慢车"); got != want || strings.Contains(body, "12:00") {
			t.Errorf("%s: kept %v, want %v\n%s", head, got, want, body)
		}
	}
}
