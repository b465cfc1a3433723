package feed

import (
	"encoding/json"
	"strings"
)

// coerce returns the members of a JSON object with those of the wrong type made what
// JSON Feed says that they are, where that is clear: a number for a string and the
// reverse, a single value for a list, a name for an author.
func coerce(object json.RawMessage) json.RawMessage {
	var members map[string]json.RawMessage
	if json.Unmarshal(object, &members) != nil {
		return object
	}
	for name, value := range members {
		members[name] = coerceMember(name, value)
	}
	b, err := json.Marshal(members)
	if err != nil {
		return object
	}
	return b
}

// coerceMember coerces the value of one member.
func coerceMember(name string, value json.RawMessage) json.RawMessage {
	switch name {
	case "version", "title", "home_page_url", "feed_url", "description", "next_url", "icon", "favicon", "language", "url", "external_url",
		"content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "name", "mime_type":
		return asString(value)
	case "tags":
		return asList(value, asString)
	case "author":
		return asAuthor(value)
	case "authors":
		return asList(value, asAuthor)
	case "attachments":
		return asList(value, coerce)
	case "size_in_bytes", "duration_in_seconds":
		return asNumber(value)
	}
	return value
}

// asString returns a number as a string, and the address in an object.
func asString(value json.RawMessage) json.RawMessage {
	switch first := firstByte(value); {
	case first == '-' || first >= '0' && first <= '9':
		return quoted(string(value))
	case first == '{':
		var object struct {
			URL string `json:"url"`
		}
		_ = json.Unmarshal(value, &object)
		return quoted(object.URL)
	case first != '"':
		return json.RawMessage("null")
	}
	return value
}

// asNumber returns the number in a string.
func asNumber(value json.RawMessage) json.RawMessage {
	var s string
	if json.Unmarshal(value, &s) != nil {
		return value
	}
	s = strings.TrimSpace(s)
	if seconds := parseDuration(s); strings.Contains(s, ":") && seconds > 0 {
		b, _ := json.Marshal(seconds) // a number cannot fail
		return b
	}
	if json.Valid([]byte(s)) && firstByte([]byte(s)) <= '9' {
		return json.RawMessage(s)
	}
	return json.RawMessage("null")
}

// asList returns a single value as a list, and each element as asElement makes it. A
// list of names may be one string with commas.
func asList(value json.RawMessage, asElement func(json.RawMessage) json.RawMessage) json.RawMessage {
	var list []json.RawMessage
	var names string
	switch {
	case json.Unmarshal(value, &names) == nil:
		for name := range strings.SplitSeq(names, ",") {
			list = append(list, quoted(strings.TrimSpace(name)))
		}
	case json.Unmarshal(value, &list) != nil:
		list = []json.RawMessage{value}
	}
	for i := range list {
		list[i] = asElement(list[i])
	}
	b, err := json.Marshal(list)
	if err != nil {
		return json.RawMessage("null")
	}
	return b
}

// asAuthor returns a name as an author.
func asAuthor(value json.RawMessage) json.RawMessage {
	if firstByte(value) == '"' {
		return json.RawMessage(`{"name":` + string(value) + "}")
	}
	return coerce(value)
}

func firstByte(b []byte) byte {
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

func quoted(s string) json.RawMessage {
	b, _ := json.Marshal(s) // a string cannot fail
	return b
}
