package account

import (
	"context"
	"fmt"
	"net/http"
	"testing"

	"newsreader/articles/account/accounttest"
)

// TestRequests counts the requests of a first and an idle round with 3,000 entries, by each protocol.
func TestRequests(t *testing.T) {
	for _, test := range []struct {
		name        string
		server      *accounttest.Server
		opts        Options
		below       string // where the server has its API
		first, idle int
	}{
		{"miniflux", accounttest.NewMiniflux(), Options{Type: Miniflux}, "", 10, 5},
		{"greader", accounttest.NewFreshRSS(), Options{Type: GoogleReader, User: accounttest.User}, "/api/greader.php", 40, 5},
	} {
		t.Run(test.name, func(t *testing.T) {
			for f := range 10 {
				feed := fmt.Sprintf("https://press.example/%d", f)
				for n := range 300 {
					name := fmt.Sprintf("%d-%d", f, n)
					test.server.Publish(feed, accounttest.Entry{GUID: name, URL: "https://press.example/" + name, Title: "Story " + name, HTML: "<p>Story.</p>", Published: noon()})
				}
				test.server.Subscribe(feed, fmt.Sprint("Press ", f), "News")
			}
			handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				r.URL.Path = test.below + r.URL.Path
				test.server.ServeHTTP(w, r)
			})
			r := newReader(t, nil, Traits{})
			for round, most := range []int{test.first, test.idle} {
				test.server.Reset()
				report, err := Sync(context.Background(), r.lib, open(t, handler, test.opts), r.opts)
				r.ok(err)
				bytes := 0
				for _, request := range test.server.Requests() {
					bytes += request.Bytes
				}
				n := len(test.server.Requests())
				t.Logf("round %d: %d new, %d requests, %d bytes", round, report.New, n, bytes)
				if n > most || round == 0 && report.New != 3000 || round == 1 && (report.New > 0 || bytes > 100_000) {
					t.Errorf("round %d: %d new, %d requests, %d bytes", round, report.New, n, bytes)
				}
			}
		})
	}
}
