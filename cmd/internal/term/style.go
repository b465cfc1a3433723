package term

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/charmbracelet/glamour/ansi"
	"github.com/charmbracelet/glamour/styles"
)

// Style is how Markdown looks: a glamour style, adapted to lines that are broken by this package.
type Style struct {
	config  ansi.StyleConfig
	printed *ansi.StyleConfig // for output without escape sequences, if that differs
}

// configFor returns the style's configuration for a colour profile.
func (s *Style) configFor(p Profile) ansi.StyleConfig {
	if p == NoColor && s.printed != nil {
		return *s.printed
	}
	return s.config
}

// StyleNames returns the names that [LoadStyle] knows, sorted. It takes any other name for that of
// a file.
func StyleNames() []string {
	names := []string{"auto", "newspaper"}
	for name := range styles.DefaultStyles {
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// maxStyle is the maximum size of a style file, in bytes.
const maxStyle = 256 << 10

// ErrStyle is returned for a style file that cannot be used.
var ErrStyle = errors.New("not a usable glamour style")

// LoadStyle returns the style with that name: "newspaper", which is also "auto" and "" and looks
// well without colours and on any background; one of glamour's (ascii, dark, dracula, light, notty,
// pink, tokyo-night); or else the path of a glamour style in JSON of at most 256 KiB. Errors name
// the file and wrap [ErrStyle] or the error of opening it.
func LoadStyle(name string) (*Style, error) {
	switch name {
	case "", styles.AutoStyle, "newspaper":
		return &Style{newspaper(), printedStyle()}, nil
	}
	if config, ok := styles.DefaultStyles[name]; ok {
		s := &Style{config: *config}
		return s, s.prepare()
	}
	return loadFile(name)
}

func loadFile(path string) (*Style, error) {
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("reading style: %q is neither a style (%s) nor a file: %w",
			path, strings.Join(StyleNames(), ", "), os.ErrNotExist)
	}
	if err != nil {
		return nil, fmt.Errorf("reading style %q: %w", path, withoutPath(err))
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("reading style %q: %w", path, syscall.EISDIR) // Windows would say no more than that the function is incorrect
	}
	data, err := io.ReadAll(io.LimitReader(file, maxStyle+1))
	if err != nil {
		return nil, fmt.Errorf("reading style %q: %w", path, withoutPath(err))
	}
	if len(data) > maxStyle {
		return nil, fmt.Errorf("reading style %q: larger than %d bytes: %w", path, maxStyle, ErrStyle)
	}
	s, err := parseStyle(data)
	if err != nil {
		return nil, fmt.Errorf("reading style %q: %w", path, err)
	}
	return s, nil
}

// withoutPath returns the cause of an error without the path and the system call.
func withoutPath(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// parseStyle parses a style in glamour's JSON format.
func parseStyle(data []byte) (*Style, error) {
	s := new(Style)
	decoder := json.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(&s.config); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStyle, describeJSONError(data, err))
	}
	if err := s.prepare(); err != nil {
		return nil, err
	}
	return s, nil
}

// describeJSONError describes what is wrong with a style in terms of the file rather than of Go
// types.
func describeJSONError(data []byte, err error) error {
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		line := 1 + bytes.Count(data[:kind.Offset], []byte("\n"))
		return fmt.Errorf("line %d: %s where something else belongs", line, kind.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("it is truncated")
	}
	return err
}

// prepare makes a style usable. It sanitizes and bounds its texts, checks its colours (glamour
// panics on some), requests faint by blinking, which glamour can write, and removes what would
// break lines or run templates. Margins and indents are kept for our own layout.
func (s *Style) prepare() error {
	c := &s.config
	for name, p := range primitives(c) {
		if err := preparePrimitive(p); err != nil {
			return fmt.Errorf("%w: %s: %w", ErrStyle, name, err)
		}
	}
	c.ImageText.Prefix, c.ImageText.Suffix = "", ""
	c.Task.Ticked, c.Task.Unticked = styleToken(c.Task.Ticked), styleToken(c.Task.Unticked)
	return nil
}

const (
	// maxToken is the maximum width of a prefix or suffix in a style, in columns.
	maxToken        = 12
	textPlaceholder = "{{.text}}"
)

// preparePrimitive makes the style of one element usable. A format may only have text before and
// after its placeholder: templates are programs, and may print forever.
func preparePrimitive(p *ansi.StylePrimitive) error {
	if err := checkColours(p); err != nil {
		return err
	}
	format := strings.ReplaceAll(p.Format, "{{ .text }}", textPlaceholder)
	before, after, ok := strings.Cut(format, textPlaceholder)
	switch {
	case strings.Contains(before, "{{") || strings.Contains(after, "{{"):
		return fmt.Errorf("format %.40q: only %s is understood", p.Format, textPlaceholder)
	case ok:
		p.Prefix, p.Suffix = p.Prefix+before, after+p.Suffix
	case format != "" && p.Prefix == "":
		p.Prefix = strings.TrimSpace(format)
	}
	p.Format = ""
	p.BlockPrefix, p.BlockSuffix = styleToken(p.BlockPrefix), styleToken(p.BlockSuffix)
	p.Prefix, p.Suffix = styleToken(p.Prefix), styleToken(p.Suffix)
	p.Blink = p.Faint
	return nil
}

// styleToken returns a text of a style without newlines and anything else that would break a line,
// cut to [maxToken] columns.
func styleToken(s string) string {
	return Cut(strings.ReplaceAll(sanitizeText(s), "\n", " "), maxToken)
}

// isColour reports whether glamour accepts s as a colour: #rgb, #rrggbb, or an index from 0 to 255.
func isColour(s string) bool {
	if hex, ok := strings.CutPrefix(s, "#"); ok {
		_, err := strconv.ParseUint(hex, 16, 32)
		return err == nil && (len(hex) == 3 || len(hex) == 6)
	}
	_, err := strconv.ParseUint(s, 10, 8)
	return err == nil
}

func checkColours(p *ansi.StylePrimitive) error {
	for _, c := range []*string{p.Color, p.BackgroundColor} {
		if c == nil || *c == "" {
			continue
		}
		if !isColour(*c) {
			return fmt.Errorf("colour %.40q is neither #rrggbb nor 0 to 255", *c)
		}
	}
	return nil
}
