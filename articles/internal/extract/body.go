package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// copyBody copies what is left of entry i into a new div element.
func (f *finder) copyBody(i int32) *html.Node {
	body := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	f.copyChildren(body, i)
	return body
}

func (f *finder) copyChildren(to *html.Node, i int32) {
	for c := i + 1; c < f.entries[i].end; c = f.entries[c].end {
		if f.drop[c] {
			continue
		}
		n := f.entries[c].node
		fresh := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Namespace: n.Namespace, Attr: n.Attr}
		to.AppendChild(fresh)
		f.copyChildren(fresh, c)
	}
}
