package feed

import (
	"math"
	"newsreader/articles/internal/runes"
	"path"
	"slices"
	"strconv"
	"strings"
)

// readEntryMedia reads the elements with an entry's files and images.
func (p *parser) readEntryMedia(raw *rawEntry, el *element) bool {
	switch el.name {
	case "enclosure":
		p.readEnclosure(raw, el)
	case "media:group":
		p.readMediaChildren(raw, el, nil)
	case "media:content":
		p.readMediaContent(raw, el)
	case "media:thumbnail":
		setOnce(&raw.Image, urlIn(el, el.attr("url")))
	case "itunes:image":
		setOnce(&raw.Image, urlIn(el, el.attr("href")))
	case "itunes:duration":
		if raw.duration == 0 {
			raw.duration = parseDuration(p.innerXML(el).text(maxNameLen))
		}
	case "image":
		if text := oneLine(p.innerXML(el).text(2 * maxURLLen)); !strings.Contains(text, " ") {
			setOnce(&raw.Image, urlIn(el, text))
		}
	default:
		return false
	}
	return true
}

// readEnclosure reads an enclosure of RSS. Some feeds have the URL as Atom has it, or as
// the text of the element.
func (p *parser) readEnclosure(raw *rawEntry, el *element) {
	file := Enclosure{URL: el.attr("url"), Type: el.attr("type"), Length: parseLength(el.attr("length")), Title: el.attr("title")}
	setOnce(&file.URL, el.attr("href"))
	if file.URL == "" {
		file.URL = oneLine(p.innerXML(el).text(2 * maxURLLen))
	}
	file.URL = urlIn(el, file.URL)
	raw.addEnclosure(file)
}

// readMediaContent reads an image, audio or video of Media RSS. Other files there, such
// as players, are not what an entry brings.
func (p *parser) readMediaContent(raw *rawEntry, el *element) {
	file := Enclosure{URL: urlIn(el, el.attr("url")), Type: el.attr("type"), Length: parseLength(el.attr("fileSize")), Duration: parseDuration(el.attr("duration"))}
	medium := mediumOf(strings.ToLower(el.attr("medium")), file)
	p.readMediaChildren(raw, el, &file)
	switch medium {
	case "image":
		setOnce(&raw.Image, file.URL)
	case "audio", "video", "":
		raw.addEnclosure(file)
	}
}

// mediumOf returns what a file of Media RSS is, image, audio or video: by its declared
// medium, else its type, else the ending of its address. It returns another word for
// other files, "" if it is unknown.
func mediumOf(declared string, file Enclosure) string {
	if declared != "" {
		return declared
	}
	class, kind, _ := strings.Cut(strings.ToLower(file.Type), "/")
	switch {
	case strings.HasSuffix(kind, "mpegurl"), strings.HasPrefix(kind, "dash+xml"):
		return "video"
	case kind == "ogg":
		return "audio"
	case class != "":
		return class
	}
	address, _, _ := strings.Cut(file.URL, "?")
	switch strings.ToLower(path.Ext(address)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg":
		return "image"
	case ".mp3", ".m4a", ".m4b", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wav":
		return "audio"
	case ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".ogv", ".avi", ".m3u8", ".mpg", ".mpeg":
		return "video"
	}
	return ""
}

// readMediaChildren reads the children of a Media RSS group, or of the content that is
// file. A title there is the file's as well as the entry's.
func (p *parser) readMediaChildren(raw *rawEntry, el *element, file *Enclosure) {
	p.children(el, func(child *element) bool {
		switch child.name {
		case "item", "atom:entry":
			return false
		case "media:title":
			title := p.titleOf(child)
			setOnce(&raw.mediaTitle, title)
			if file != nil {
				setOnce(&file.Title, title)
			}
			return true
		case "media:description", "media:keywords":
			return p.readEntryText(raw, child)
		case "media:content", "media:thumbnail":
			return p.readEntryMedia(raw, child)
		}
		return p.skip(child)
	})
}

// addEnclosure adds a file to the entry. An image file is also the entry's image. What
// an entry says of one file in several elements is taken together.
func (raw *rawEntry) addEnclosure(file Enclosure) {
	if file.URL == "" {
		return
	}
	file.Type, file.Title = runes.Clip(oneLine(file.Type), maxNameLen), runes.Clip(oneLine(file.Title), maxTitleLen)
	if strings.HasPrefix(file.Type, "image/") {
		setOnce(&raw.Image, file.URL)
	}
	same := func(e Enclosure) bool { return e.URL == file.URL }
	i := slices.IndexFunc(raw.Enclosures, same)
	switch {
	case i >= 0:
		raw.Enclosures[i].complete(file)
	case len(raw.Enclosures) < maxEnclosures:
		raw.Enclosures = append(raw.Enclosures, file)
	}
}

// complete fills in what is unknown of a file.
func (e *Enclosure) complete(other Enclosure) {
	setOnce(&e.Type, other.Type)
	setOnce(&e.Title, other.Title)
	if e.Length == 0 {
		e.Length = other.Length
	}
	if e.Duration == 0 {
		e.Duration = other.Duration
	}
}

// setDuration gives the length of the episode to the file that is the episode: the
// first audio or video, or the only file.
func (raw *rawEntry) setDuration() {
	i := slices.IndexFunc(raw.Enclosures, func(e Enclosure) bool {
		medium := mediumOf("", e)
		return medium == "audio" || medium == "video"
	})
	if i < 0 && len(raw.Enclosures) == 1 && raw.Enclosures[0].Type == "" {
		i = 0
	}
	if i >= 0 {
		raw.Enclosures[i].complete(Enclosure{Duration: raw.duration})
	}
}

// isMedia reports whether a media type is that of audio, a video or an image.
func isMedia(media string) bool {
	class, _, _ := strings.Cut(strings.ToLower(media), "/")
	return class == "audio" || class == "video" || class == "image"
}

// parseLength parses a number of bytes. It returns 0 for anything else.
func parseLength(s string) int64 {
	n, err := strconv.ParseInt(strings.ReplaceAll(oneLine(s), ",", ""), 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// maxDuration is the longest plausible duration, in seconds: thirty days.
const maxDuration = 30 * 24 * 60 * 60

// parseDuration parses a duration in seconds, with fractions, or as hours, minutes and
// seconds separated by colons (Apple's itunes:duration), and returns whole seconds. It
// returns 0 for anything else.
func parseDuration(s string) int64 {
	total := 0.0
	parts := strings.Split(oneLine(s), ":")
	if len(parts) > 3 {
		return 0
	}
	for _, part := range parts {
		n, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil || !(n >= 0 && n <= maxDuration) {
			return 0
		}
		total = total*60 + n
	}
	if total > maxDuration {
		return 0
	}
	return int64(math.Round(total))
}
