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
	if opts.URL == nil {
		opts.URL = d.address()
	}
	f := newFinder(t)
	var rules *siteRules
	if !opts.NoSites {
		rules = rulesFor(opts.URL)
	}
	st := newSite(f, rules)
	st.dropBoxes()
	title := st.headline()
	if title.run < 0 {
		title = f.findTitle(d.titles())
	}
	p := &Page{Title: title.text}
	declaredText := d.declaredBody()
	body := st.body()
	if body < 0 {
		body = f.reconsider(f.candidate())
		if declaredText != "" {
			body = f.followDeclared(body, declaredText)
		}
	}
	if body >= 0 {
		p.Standfirst = f.trim(body, title)
		p.Body = f.copyBody(body, opts.URL)
	} else if declaredText != "" {
		p.Body = bodyOfText(declaredText)
	}
	fs := &facts{finder: f, site: st, declared: d, opts: opts, page: p, title: title, body: body}
	fs.read()
	feed := fs.newFeeder()
	if !d.isArticle() && feed.isListPage() {
		fs.forgetArticle()
		feed = fs.newFeeder()
	}
	p.Headlines = feed.list()
	return p, nil
}
