package account

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"newsreader/articles/internal/fetch"
	"newsreader/articles/library"
)

// googleReader speaks the Google Reader API as FreshRSS and Miniflux do. Where these differ it keeps to what both do: a
// token in the body of every POST beside the header, one state a request, explicit IDs.
type googleReader struct {
	*connection
	user     string
	secret   func(ctx context.Context) (string, error)
	loggedIn bool
	// token is the T of requests that change something, asked for when the first one needs it.
	token string
	// known are the IDs of the subscriptions that were listed last.
	known map[string]bool
}

func newGoogleReader(opts Options) *googleReader {
	g := &googleReader{connection: newConnection(opts), user: opts.User, secret: opts.Secret}
	g.trimPath("/reader/api/0", "/accounts/ClientLogin")
	return g
}

func (g *googleReader) Traits() Traits { return Traits{} }

// freshRSSPath is where a FreshRSS has this API, below the address that its readers know.
const freshRSSPath = "/api/greader.php"

// logIn logs in before the first request.
func (g *googleReader) logIn(ctx context.Context) error {
	if g.loggedIn {
		return nil
	}
	secret, err := g.ask(ctx, g.secret)
	if err != nil {
		return err
	}
	auth, err := g.authorize(ctx, secret)
	if err != nil {
		return err
	}
	g.secrets.add(auth)
	g.authorization.Set("Authorization", "GoogleLogin auth="+auth)
	g.loggedIn = true
	return nil
}

// authorize returns the text that authorizes all further requests. Where the address has no such API, that of a FreshRSS is
// tried below it.
func (g *googleReader) authorize(ctx context.Context, secret string) (string, error) {
	auth, err := g.authorizeAt(ctx, secret)
	if kindOf(err) != ErrNotProtocol || strings.HasSuffix(g.base.Path, ".php") {
		return auth, err
	}
	given := g.base
	g.base = given.JoinPath(freshRSSPath)
	auth, below := g.authorizeAt(ctx, secret)
	if below == nil || kindOf(below) == ErrDenied {
		return auth, below
	}
	g.base = given
	return "", err
}

// authorizeAt logs in at the base address as it is now.
func (g *googleReader) authorizeAt(ctx context.Context, secret string) (string, error) {
	form := url.Values{"Email": {g.user}, "Passwd": {secret}}
	answer, err := g.send(ctx, request{method: http.MethodPost, path: "accounts/ClientLogin", contentType: formType, body: []byte(form.Encode())})
	if statusOf(err) == http.StatusBadRequest { // FreshRSS's answer to an invalid user name
		return "", &Error{Host: g.base.Host, Kind: ErrDenied, Status: http.StatusBadRequest}
	}
	if err != nil {
		return "", err
	}
	for line := range bytes.Lines(answer.Body) {
		if auth, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("Auth=")); ok && isToken(auth) {
			return string(auth), nil
		}
	}
	return "", g.unexpected("it does not let the user log in")
}

// isToken reports whether a text can stand in a header as it is.
func isToken(text []byte) bool {
	return len(text) > 0 && len(text) < 1000 && !bytes.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r > '~' })
}

const formType = "application/x-www-form-urlencoded"

// get sends a GET request below the API's path and decodes the answer.
func (g *googleReader) get(ctx context.Context, path string, query url.Values, to any) error {
	if err := g.logIn(ctx); err != nil {
		return err
	}
	query.Set("output", "json")
	answer, err := g.send(ctx, request{method: http.MethodGet, path: apiPath + path, query: query})
	if err != nil {
		return err
	}
	return g.read(answer, to)
}

const apiPath = "reader/api/0/"

// A field is a field of a form. Their order matters: PHP ignores all but the first thousand.
type field struct{ name, value string }

// post sends a POST request below the API's path. Its token follows the first field. A token that has expired is
// replaced once.
func (g *googleReader) post(ctx context.Context, path string, form []field) (*fetch.Answer, error) {
	if err := g.logIn(ctx); err != nil {
		return nil, err
	}
	for retried := false; ; retried = true {
		if err := g.findToken(ctx); err != nil {
			return nil, err
		}
		answer, err := g.send(ctx, request{method: http.MethodPost, path: apiPath + path, query: url.Values{"output": {"json"}}, contentType: formType, body: g.encode(form)})
		if statusOf(err) == http.StatusUnauthorized && !retried {
			g.token = ""
			continue
		}
		if answer != nil && err != nil {
			err = g.explain(err, googleReaderMessage(answer.Body))
		}
		return answer, err
	}
}

// encode encodes a form with the token in it.
func (g *googleReader) encode(form []field) []byte {
	var b strings.Builder
	for i, f := range slices.Insert(slices.Clone(form), 1, field{"T", g.token}) {
		if i > 0 {
			b.WriteByte('&')
		}
		b.WriteString(f.name + "=" + url.QueryEscape(f.value))
	}
	return []byte(b.String())
}

// findToken asks for the token if there is none.
func (g *googleReader) findToken(ctx context.Context) error {
	if g.token != "" {
		return nil
	}
	answer, err := g.send(ctx, request{method: http.MethodGet, path: apiPath + "token"})
	if err != nil {
		return err
	}
	token := bytes.TrimSpace(answer.Body)
	if !isToken(token) {
		return g.unexpected("it sent no token")
	}
	g.token = string(token)
	g.secrets.add(g.token)
	return nil
}

// googleReaderMessage returns what an answer says about a failure. FreshRSS says nothing of use.
func googleReaderMessage(body []byte) string {
	var failure struct {
		Message string `json:"error_message"`
		Error   string `json:"error"`
	}
	if json.Unmarshal(body, &failure) != nil {
		return ""
	}
	return failure.Message + failure.Error
}

// change sends a POST request that must be answered with OK.
func (g *googleReader) change(ctx context.Context, path string, form ...field) error {
	answer, err := g.post(ctx, path, form)
	if err != nil {
		return err
	}
	if string(bytes.TrimSpace(answer.Body)) != "OK" {
		return g.unexpected("it does not answer OK")
	}
	return nil
}

// Marks of entries, as streams and as tags.
const (
	readingList = "user/-/state/com.google/reading-list"
	readTag     = "user/-/state/com.google/read"
	starredTag  = "user/-/state/com.google/starred"
)

// itemsAtOnce is how many entries a request marks. FreshRSS reads no more than a thousand fields, and on SQLite each mark is a
// transaction of its own.
const itemsAtOnce = 250

func (g *googleReader) Mark(ctx context.Context, ids []int64, flag library.Flag, on bool) error {
	mark := field{"r", readTag}
	if on {
		mark.name = "a"
	}
	if flag == library.FlagStarred {
		mark.value = starredTag
	}
	for part := range slices.Chunk(ids, itemsAtOnce) {
		if err := g.change(ctx, "edit-tag", append([]field{mark}, itemFields(part)...)...); err != nil {
			return err
		}
	}
	return nil
}

// itemFields returns the fields that name entries. The long form of an ID cannot be taken for a decimal number.
func itemFields(ids []int64) []field {
	fields := make([]field, len(ids))
	for i, id := range ids {
		fields[i] = field{"i", fmt.Sprintf("%s%016x", longID, uint64(id))}
	}
	return fields
}

// longID begins the long form of an entry's ID.
const longID = "tag:google.com,2005:reader/item/"

// Refresh does nothing: the API has no such request.
func (g *googleReader) Refresh(context.Context, Subscription) error { return nil }
