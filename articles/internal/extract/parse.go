package extract

// Parse reads a page whose text is UTF-8. A page may have an article, headlines,
// both or neither: the Body and Headlines of the result tell. The error is that
// of the HTML parser.
func Parse(text string, opts Options) (*Page, error) {
	root, err := parseHTML(text)
	if err != nil {
		return nil, err
	}
	t := indexTree(root)
	d := readDeclared(t)
	d.ld = readLD(t.scripts)
	f := newFinder(t)
	title := f.findTitle(d.titles())
	p := &Page{Title: title.text}
	declaredText := d.declaredBody()
	body := f.reconsider(f.candidate())
	if declaredText != "" {
		body = f.followDeclared(body, declaredText)
	}
	if body >= 0 {
		p.Standfirst = f.trim(body, title)
		p.Body = f.copyBody(body, opts.URL)
	} else if declaredText != "" {
		p.Body = bodyOfText(declaredText)
	}
	fs := &facts{finder: f, declared: d, opts: opts, page: p, title: title, body: body}
	fs.read()
	feed := fs.newFeeder()
	if !d.isArticle() && feed.isListPage() {
		fs.forgetArticle()
		feed = fs.newFeeder()
	}
	p.Headlines = feed.list()
	return p, nil
}
