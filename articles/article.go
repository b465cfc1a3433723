package articles

// Article is the thing read: a headline with its byline, its body as Markdown and what the page says about it. Its
// Section is the section that the page itself belongs to.
type Article struct {
	Headline
	// Byline is who wrote it, as printed.
	Byline string `json:"byline,omitempty"`
	// Authors are the names in the byline. They follow from it and are not stored.
	Authors AuthorNames `json:"authors,omitzero"`
	// Author is the card of the person or account that published it.
	Author *Author `json:"author,omitempty"`
	// Site is the name of the web site that carries the page.
	Site        string   `json:"site,omitempty"`
	Breadcrumbs []string `json:"breadcrumbs,omitempty"`
	// Updated is when the publisher last changed it; Captured is when this copy was taken.
	Updated  Time `json:"updated,omitzero"`
	Captured Time `json:"captured,omitzero"`
	// Standfirst is the publisher's summary under the headline.
	Standfirst string `json:"standfirst,omitempty"`
	// Categories are the publisher's own tags.
	Categories []string `json:"categories,omitempty"`
	// Notices are the disclaimers and copyright statements that the page attaches.
	Notices []string `json:"notices,omitempty"`
	// Images and Links are the addresses in the body, in order, without duplicates.
	Images []string `json:"images,omitempty"`
	Links  []string `json:"links,omitempty"`
	// CommentsURL is the page with the readers' comments.
	CommentsURL string `json:"comments_url,omitempty"`
	// Markdown is the body alone, without title, standfirst and notices. Its subheadings begin at level 2, and
	// each paragraph is one line. It is empty if only the headline is known.
	Markdown string `json:"markdown,omitempty"`
}

// Author is the card of a person or account as a page prints it.
type Author struct {
	Name string `json:"name"`
	Bio  string `json:"bio,omitempty"`
	URL  string `json:"url,omitempty"`
	// Articles and Followers are nil if the card does not state them.
	Articles  *int `json:"articles,omitempty"`
	Followers *int `json:"followers,omitempty"`
}
