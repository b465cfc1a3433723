package extract

import "testing"

// TestCodeIndents keeps the blanks that lines of code begin with.
func TestCodeIndents(t *testing.T) {
	p := parsePage(t, "<title>Mill</title><div><p>"+first+"</p><pre>  if x:<br>    ring()</pre><p>"+third+"</p></div>", Options{})
	for n := range p.Body.Descendants() {
		if n.Data == "pre" {
			if got := n.FirstChild.Data + "|" + n.LastChild.Data; got != "  if x:|    ring()" {
				t.Errorf("code %q", got)
			}
		}
	}
}
