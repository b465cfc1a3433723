package headlines_test

import (
	"testing"
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract"
)

// Paragraphs that are long enough to read as an article's.
const (
	first   = "The water mill at Heron Ridge began to turn again last week, after villagers spent two winters repairing the leat that feeds it."
	second  = "The county museum plans to record the sound of the wheel, and to keep it with songs and work chants in an archive of noises."
	third   = "Hedda Quill, who looks after the mill, says that more people came to watch than to buy, and that the yard was full of bicycles."
	prose   = "<p>" + first + "</p><p>“We ground thirty kilos of buckwheat on the first day,” said Hedda Quill, who looks after the mill, “and more people came to watch than to buy.”</p>"
	zhProse = "<p>白鹭岭村的水磨上周重新转了起来。村民花了两个冬天修好水渠，又请邻县的老师傅凿了新的磨盘。</p><p>县文化馆打算把水磨的声音录下来，同山歌、木匠号子放在一起，做成一套本地声音档案。</p>"
)

func parsePage(t testing.TB, text string, opts extract.Options) *extract.Page {
	t.Helper()
	p, err := extract.Parse(text, opts)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// stampOf formats a time no more precisely than it is known.
func stampOf(s datetime.Stamp) string {
	switch {
	case !s.Known():
		return ""
	case s.Precision == datetime.Day:
		return s.Time.Format(time.DateOnly)
	}
	return s.Time.Format(time.RFC3339)
}
