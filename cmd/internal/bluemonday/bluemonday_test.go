package bluemonday

import "testing"

func TestSanitizeKeepsText(t *testing.T) {
	for fragment, want := range map[string]string{
		`<p onclick="x()">Rain &amp; <b>wind</b></p>`:       `Rain &amp; wind`,
		`a<script>alert("<b>")</script>b<style>c{}</style>`: `ab`,
		`&lt;script&gt; <!-- no --> 1 < 2`:                  `&lt;script&gt;  1 &lt; 2`,
		`<script>never closed`:                              ``,
	} {
		if got := StrictPolicy().Sanitize(fragment); got != want {
			t.Errorf("Sanitize(%q) = %q, want %q", fragment, got, want)
		}
	}
}
