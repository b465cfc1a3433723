package account

import (
	"net/url"
	"testing"
)

func TestAccount(t *testing.T) {
	for server, want := range map[string]string{
		"https://Reader.example.org/":                "greader https://reader.example.org jane",
		"https://jane:secret@reader.example.org:443": "greader https://reader.example.org jane",
		"https://reader.example.org/api/greader.php": "greader https://reader.example.org/api/greader.php jane",
	} {
		u, err := url.Parse(server)
		if err != nil {
			t.Fatal(err)
		}
		o := Options{Type: GoogleReader, Server: u, User: "jane"}
		if got := o.Account(); got != want {
			t.Errorf("%s: got %q", server, got)
		}
	}
}
