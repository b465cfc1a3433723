package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// TestShowRetries checks when show fetches the page of a headline again whose page could not be fetched.
func TestShowRetries(t *testing.T) {
	requests := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed.xml" {
			fmt.Fprint(w, `<rss version="2.0"><channel><title>Gazette</title><item><title>Fog</title><link>/fog.html</link></item></channel></rss>`)
			return
		}
		requests++
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer server.Close()
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	mustRun(t, env, "", "subscribe", server.URL+"/feed.xml")
	for _, test := range []struct {
		after time.Duration
		args  string
		want  int
	}{
		{0, "", 1}, {time.Minute, "", 1}, {59 * time.Minute, "", 1}, {59 * time.Minute, "--fetch", 2}, {61 * time.Minute, "", 2},
		{2 * time.Hour, "", 3}, {2*time.Hour + 30*time.Minute, "-o json", 3}, {24 * time.Hour, "", 4}, {0, "", 5}, {10 * time.Minute, "", 5},
	} {
		a, stdout, stderr := newTestApp(env)
		a.now = func() time.Time { return clock.Add(test.after) }
		code := a.run(t.Context(), append([]string{"show", server.URL + "/fog.html"}, strings.Fields(test.args)...))
		if code != exitPartial || !strings.Contains(stdout.String(), "Fog") || stderr.Len() == 0 || requests != test.want {
			t.Errorf("after %v %s: exit code %d, %d requests, not %d: %s%s", test.after, test.args, code, requests, test.want, stdout, stderr)
		}
	}
}
