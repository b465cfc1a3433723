package articles_test

import (
	"fmt"

	"newsreader/articles"
)

func ExampleParsePage() {
	const file = `---
title: Ferries return
source: Harbour Gazette
published: 2024-05-06T07:08:00+01:00
---

The first boat in a year left at dawn.
`
	page, err := articles.ParsePage([]byte(file), articles.PageOptions{Name: "ferries.md"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.Article.Title)
	fmt.Println(page.Article.Source, page.Article.Published)
	fmt.Println(page.Article.Markdown)
	// Output:
	// Ferries return
	// Harbour Gazette 2024-05-06T07:08:00+01:00
	// The first boat in a year left at dawn.
}

func ExampleBuiltIn() {
	edition, err := articles.BuiltIn("en")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, section := range edition.Sections[:3] {
		fmt.Println(section.Name, len(section.Headlines))
	}
	// Output:
	// Trending 20
	// Top news 1
	// Sports 1
}

func ExamplePage_Recommended() {
	edition, err := articles.BuiltIn("zh")
	if err != nil {
		fmt.Println(err)
		return
	}
	first := edition.Page().Recommended()[0]
	fmt.Println(first.Source, first.Published)
	// Output: 域观天下 2024-04-23T09:48:47+08:00
}
