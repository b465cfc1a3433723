package messages

import (
	"strings"
	"testing"
	"time"
)

// TestCounts checks that one is one, in every count, and that an unknown count is no words.
func TestCounts(t *testing.T) {
	for _, test := range []struct {
		n                                      int
		comments, articles, followers, chinese string
	}{
		{0, "0\u00a0comments", "0\u00a0articles", "0\u00a0followers", "0\u00a0条评论"},
		{1, "1\u00a0comment", "1\u00a0article", "1\u00a0follower", "1\u00a0条评论"},
		{2, "2\u00a0comments", "2\u00a0articles", "2\u00a0followers", "2\u00a0条评论"},
		{11, "11\u00a0comments", "11\u00a0articles", "11\u00a0followers", "11\u00a0条评论"},
		{21, "21\u00a0comments", "21\u00a0articles", "21\u00a0followers", "21\u00a0条评论"},
	} {
		en := For("en")
		for want, got := range map[string]string{
			test.comments: en.Comments(&test.n), test.articles: en.Articles(&test.n), test.followers: en.Followers(&test.n),
			test.chinese: For("zh").Comments(&test.n),
		} {
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
	if got := For("en").Comments(nil); got != "" {
		t.Errorf("an unknown count is %q", got)
	}
}

func TestApart(t *testing.T) {
	noon := Moment{Time: time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)}
	day := Moment{time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC), true}
	after := func(d time.Duration) Moment { return Moment{Time: noon.Add(d)} }
	for _, test := range []struct {
		a, b   Moment
		en, zh string
	}{
		{noon, noon, "within an hour", "相隔不到一小时"},
		{after(61 * time.Minute), noon, "2 hours apart", "相隔 2 小时"},
		{noon, after(23 * time.Hour), "23 hours apart", "相隔 23 小时"},
		{noon, after(23*time.Hour + time.Minute), "a day apart", "相隔一天"},
		{noon, after(40 * time.Hour), "2 days apart", "相隔 2 天"},
		{noon, after(70 * 24 * time.Hour), "2 months apart", "相隔 2 个月"},
		{noon, after(1000 * 24 * time.Hour), "2 years apart", "相隔 2 年"},
		{noon, day, "the same day", "同一天"},
		{day, day, "the same day", "同一天"},
	} {
		if got := For("en").apart(test.a, test.b); got != test.en {
			t.Errorf("%v and %v: %q, not %q", test.a, test.b, got, test.en)
		}
		if got := For("zh").apart(test.a, test.b); got != test.zh {
			t.Errorf("%v and %v: %q, not %q", test.a, test.b, got, test.zh)
		}
	}
}

// TestDigestTitle checks that a title names the days of a digest, and what they share once.
func TestDigestTitle(t *testing.T) {
	on := func(year int, month time.Month, day, hour int) time.Time {
		return time.Date(year, month, day, hour, 0, 0, 0, time.UTC)
	}
	for _, test := range []struct {
		from, to time.Time
		en, zh   string
	}{
		{on(2024, 3, 4, 8), on(2024, 3, 4, 20), "4\u00a0March 2024", "2024年3月4日"},
		{on(2024, 3, 4, 20), on(2024, 3, 5, 8), "4–5\u00a0March 2024", "2024年3月4日至5日"},
		{on(2024, 3, 4, 0), on(2024, 3, 11, 23), "4–11\u00a0March 2024", "2024年3月4日至11日"},
		{on(2024, 2, 28, 0), on(2024, 3, 3, 0), "28\u00a0February to 3\u00a0March 2024", "2024年2月28日至3月3日"},
		{on(2023, 12, 30, 0), on(2024, 1, 2, 0), "30\u00a0December 2023 to 2\u00a0January 2024", "2023年12月30日至2024年1月2日"},
		{on(2023, 3, 4, 0), on(2024, 3, 4, 0), "4\u00a0March 2023 to 4\u00a0March 2024", "2023年3月4日至2024年3月4日"},
	} {
		if got := For("en").DigestTitle(test.from, test.to); got != "News digest, "+test.en {
			t.Errorf("got %q, want %q", got, test.en)
		}
		if got := For("zh").DigestTitle(test.from, test.to); got != "新闻摘要 · "+test.zh {
			t.Errorf("got %q, want %q", got, test.zh)
		}
	}
}

// TestReasonsWithoutTimeAlone checks that the distance in time follows other reasons, and is none by itself.
func TestReasonsWithoutTimeAlone(t *testing.T) {
	at := time.Date(2024, 4, 24, 8, 0, 0, 0, time.UTC)
	near, far := Moment{Time: at}, Moment{Time: at.AddDate(0, 0, 3)}
	for _, test := range []struct {
		words, figures []string
		a, b           Moment
		en, zh         string
	}{
		{nil, nil, near, near, "", ""},
		{nil, nil, near, far, "", ""},
		{[]string{"Marrow Point", "storm"}, nil, near, near, "both mention Marrow Point, storm|within an hour", "均提及：Marrow Point、storm|相隔不到一小时"},
		{nil, []string{"19"}, near, far, "same figures: 19|3 days apart", "数字相同：19|相隔 3 天"},
		{[]string{"tram"}, nil, near, Moment{}, "both mention tram", "均提及：tram"},
	} {
		for language, want := range map[string]string{"en": test.en, "zh": test.zh} {
			if got := strings.Join(For(language).Reasons(test.words, test.figures, test.a, test.b), "|"); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}
