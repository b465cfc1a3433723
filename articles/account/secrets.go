package account

import (
	"encoding/base64"
	"net/url"
	"strings"

	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/sanitize"
)

const (
	// maxMessage bounds a message from the server, in bytes.
	maxMessage = 200
	// maxRead is how much of it is looked at.
	maxRead = 8 * maxMessage
	// minLeak is how many bytes of a secret in a row betray it.
	minLeak = 6
)

// secrets are the texts that must not appear in a message, because the server might repeat what it was sent.
type secrets []string

// add adds a secret, and what it looks like in a request.
func (s *secrets) add(secret string) {
	for _, form := range []string{secret, url.QueryEscape(secret), base64.StdEncoding.EncodeToString([]byte(secret))} {
		*s = append(*s, strings.ToLower(form))
	}
}

// redact returns the beginning of a message from outside as one short line that is safe to print, "" if it holds a part
// of a secret.
func (s secrets) redact(message string) string {
	message = runes.Clip(message, maxRead)
	lower := strings.ToLower(message)
	for _, secret := range s {
		if leaks(lower, secret) {
			return ""
		}
	}
	message = sanitize.Line(message)
	if short := runes.Clip(message, maxMessage); short != message {
		return short + "…"
	}
	return message
}

// leaks reports whether a text holds minLeak bytes of a secret in a row, or all of a shorter one.
func leaks(text, secret string) bool {
	if len(secret) <= minLeak {
		return secret != "" && strings.Contains(text, secret)
	}
	for i := range len(secret) - minLeak + 1 {
		if strings.Contains(text, secret[i:i+minLeak]) {
			return true
		}
	}
	return false
}
