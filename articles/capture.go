package articles

import "newsreader/articles/internal/capture"

// fromCapture converts a page that was copied as text.
func fromCapture(found *capture.Page) *Page {
	page := &Page{Dropped: found.Dropped}
	for _, h := range found.Headlines {
		page.Headlines = append(page.Headlines, Headline{
			Title: h.Title, URL: h.URL, Source: h.Source, Section: h.Section, Published: timeOfStamp(h.Published),
			Comments: h.Comments, Summary: h.Summary, Recommended: h.Related,
		})
	}
	if found.Markdown != "" {
		page.Article = articleFromCapture(found)
	}
	for _, more := range found.More {
		next := fromCapture(more)
		page.More = append(page.More, next.Article)
		page.Headlines = append(page.Headlines, next.Headlines...)
	}
	return page
}

// articleFromCapture converts the article of a page that was copied as text.
func articleFromCapture(found *capture.Page) *Article {
	article := &Article{
		Headline: Headline{
			Title: found.Title, Source: found.Source, Published: timeOfStamp(found.Published),
			Comments: found.Comments, Language: found.Language,
		},
		Byline: found.Byline, Breadcrumbs: found.Breadcrumbs,
		Updated: timeOfStamp(found.Updated), Captured: timeOfStamp(found.Captured),
		Standfirst: found.Standfirst, Notices: found.Notices, Markdown: found.Markdown,
	}
	if c := found.Author; c != nil {
		article.Author = &Author{Name: c.Name, Bio: c.Bio, Articles: c.Articles, Followers: c.Followers}
	}
	return article
}
