package account

import (
	"cmp"
	"strings"

	"newsreader/articles"
)

// Account returns the name of the account, by which the library knows with whom it has been synchronized: the protocol,
// the server and the user, without a secret.
func (o *Options) Account() string {
	server := ""
	if o.Server != nil {
		server = strings.TrimRight(articles.NormalizeURL(o.Server), "/")
	}
	return strings.TrimSpace(string(cmp.Or(o.Type, Miniflux)) + " " + server + " " + o.User)
}
