package articles

import (
	"bytes"
	"encoding/json"

	"newsreader/articles/internal/labels"
)

// AuthorNames is a byline, of which JSON has the names of people, without outlets and jobs. They are only looked for
// when they are written: that takes the words of all languages.
type AuthorNames string

// List returns the names.
func (n AuthorNames) List() []string { return labels.Authors(string(n)) }

// IsZero reports whether there are no names.
func (n AuthorNames) IsZero() bool { return len(n.List()) == 0 }

// MarshalJSON implements [json.Marshaler].
func (n AuthorNames) MarshalJSON() ([]byte, error) {
	var list bytes.Buffer
	encoder := json.NewEncoder(&list)
	encoder.SetEscapeHTML(false) // which is for the encoder around it to decide
	err := encoder.Encode(n.List())
	return list.Bytes(), err
}

// UnmarshalJSON implements [json.Unmarshaler]. It ignores the names: they follow from the byline.
func (n *AuthorNames) UnmarshalJSON([]byte) error { return nil }
