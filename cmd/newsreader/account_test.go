package main

import (
	"fmt"
	"net/http/httptest"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"newsreader/articles/account/accounttest"
)

// accountServer is the server of an account that a script has started.
type accountServer struct {
	*accounttest.Server
	http *httptest.Server
}

// accountd implements the script command "accountd", which plays the server of an account:
//
//	accountd start miniflux|freshrss     starts a server and sets SERVER to its address, and SECRET to its API key or password
//	accountd publish FEED TITLE...       adds entries to a feed, which a server can follow from then on
//	accountd subscribe FEED TITLE FOLDER follows a feed
//	accountd unsubscribe FEED
//	accountd edit FEED TITLE FOLDER      "" leaves either
//	accountd mark TITLE read starred     marks the entry with that title; anything else than read and starred clears
//	accountd fail N FAULT                makes the Nth request from now on fail: a status, login, hang or empty
//	accountd state FILE                  writes the feeds and entries, one a line
//	accountd log FILE                    writes the requests since the last log, one a line
//	accountd stop                        ends it, as the script's end does
func accountd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: accountd start|publish|subscribe|unsubscribe|edit|mark|fail|state|log|stop ...")
	}
	server := ts.Value(accountServer{}).(*accountServer)
	switch name, args := args[0], append(args[1:], "", "", ""); name {
	case "start":
		server.start(ts, args[0] == "freshrss")
	case "publish":
		for _, title := range args[1 : len(args)-3] {
			server.Publish(args[0], accounttest.Entry{GUID: title, URL: "http://news.example/" + strings.ReplaceAll(title, " ", "-"), Title: title, HTML: "<p>" + title + ".</p>", Published: clock})
		}
	case "subscribe":
		server.Subscribe(args[0], args[1], args[2])
	case "unsubscribe":
		server.Unsubscribe(args[0])
	case "edit":
		server.Edit(args[0], args[1], args[2])
	case "mark":
		server.mark(ts, args[0], args[1] == "read", args[2] == "starred")
	case "fail":
		server.fail(ts, args[0], args[1])
	case "state":
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(server.state()), 0o666))
	case "log":
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(server.log()), 0o666))
	case "stop":
		server.http.Close()
	default:
		ts.Fatalf("accountd: no command %q", name)
	}
}

func (s *accountServer) start(ts *testscript.TestScript, freshRSS bool) {
	secret, below := accounttest.Key, ""
	if s.Server = accounttest.NewMiniflux(); freshRSS {
		s.Server, secret, below = accounttest.NewFreshRSS(), accounttest.Password, "/api/greader.php"
	}
	s.http = httptest.NewServer(s.Server)
	ts.Defer(s.http.Close)
	ts.Setenv("SERVER", s.http.URL+below)
	ts.Setenv("SECRET", secret)
}

// mark marks the entries with a title.
func (s *accountServer) mark(ts *testscript.TestScript, title string, read, starred bool) {
	found := false
	for _, e := range s.Entries() {
		if e.Title == title {
			s.Set(e.ID, read, starred)
			found = true
		}
	}
	if !found {
		ts.Fatalf("accountd: no entry %q", title)
	}
}

// fail makes a later request fail.
func (s *accountServer) fail(ts *testscript.TestScript, n, fault string) {
	at, err := strconv.Atoi(n)
	ts.Check(err)
	faults := map[string]accounttest.Fault{"login": accounttest.LoginPage, "hang": accounttest.HangUp, "empty": accounttest.Empty}
	if status, err := strconv.Atoi(fault); err == nil {
		faults[fault] = accounttest.Status(status)
	}
	if faults[fault] == nil {
		ts.Fatalf("accountd: no fault %q", fault)
	}
	s.FailAt(at, faults[fault])
}

// state returns what the server has, in a fixed order.
func (s *accountServer) state() string {
	var lines []string
	for _, f := range s.Feeds() {
		lines = append(lines, fmt.Sprintf("feed %s %q %q", strings.ReplaceAll(f.URL, s.http.URL, "$SERVER"), f.Title, f.Folder))
	}
	for _, e := range s.Entries() {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("entry %q%s%s", e.Title, map[bool]string{true: " read"}[e.Read], map[bool]string{true: " starred"}[e.Starred])))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

// log returns the requests since it was called last.
func (s *accountServer) log() string {
	var lines strings.Builder
	for _, r := range s.Requests() {
		fmt.Fprintln(&lines, r.Method, r.URL, r.Status)
	}
	s.Reset()
	return lines.String()
}
