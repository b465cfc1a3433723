package articles

import (
	"testing"
	"time"
)

func TestServerEntry(t *testing.T) {
	now := time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)
	e := ServerEntry{
		URL: "https://harbour.example/1?utm_source=feed", Title: "Fog \x1b[31m& <tide>", Author: "Jane Roe",
		HTML: `<p>The <a href="/tide">tide</a> turns.</p><script>x()</script>`, Published: now.Add(-time.Hour),
		Enclosures: []Enclosure{{URL: "https://harbour.example/1.mp3", Type: "audio/mpeg", Length: 12}}, CommentsURL: "https://harbour.example/1#talk",
		Feed: "Harbour", Site: "https://harbour.example/",
	}
	entry := e.Entry(now)
	a := entry.Article
	if a.URL != e.URL || a.Title != "Fog & <tide>" || a.Byline != "Jane Roe" || a.Source != "Harbour" || a.Site != "Harbour" ||
		a.Markdown != "The [tide](https://harbour.example/tide) turns." || !a.Published.Equal(e.Published) || len(a.Enclosures) != 1 || a.CommentsURL != e.CommentsURL {
		t.Errorf("got %+v", a)
	}
	e = ServerEntry{Title: "Fog", HTML: "plain & simple", Published: now.AddDate(0, 0, 2), Site: "https://harbour.example/"}
	if a := e.Entry(now).Article; !a.Published.IsZero() || a.Markdown != "plain & simple" {
		t.Errorf("got %+v", a)
	}
}
