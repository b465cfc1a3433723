package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gfm "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"newsreader/cmd/internal/term"
)

func TestTableOf(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []definition
	}{
		{"rows", "  a b  one\n  -c   two", []definition{{"a b", "", "one"}, {"-c", "", "two"}}},
		{"a meaning of two lines", "  a  one\n     two", []definition{{"a", "", "one two"}}},
		{"a meaning below its term", "  a     one\n  b c d\n        two", []definition{{"a", "", "one"}, {"b c d", "", "two"}}},
		{"the first of them", "  b c d\n     two\n  a  one", []definition{{"b c d", "", "two"}, {"a", "", "one"}}},
		{"a term alone", "  a  one\n  b c", []definition{{"a", "", "one"}, {"b c", "", ""}}},
		{"Chinese", "  雾    停航\n  -雨   复航", []definition{{"雾", "", "停航"}, {"-雨", "", "复航"}}},
		{"YAML is no table", "  sync:\n    type: miniflux    # or greader\n    user: jane        # or none", nil},
		{"commands are no table", "  newsreader list\n  newsreader show", nil},
		{"columns that differ", "  a  one\n  bb  two", nil},
	} {
		if diff := cmp.Diff(test.want, tableOf(test.text), cmp.AllowUnexported(definition{})); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// TestRoff checks that no text can be taken for a request or an escape of roff.
func TestRoff(t *testing.T) {
	for text, want := range map[string]string{
		"plain.":           "plain.",
		"--since":          `\-\-since`,
		`C:\new ~ ^`:       `C:\enew \(ti \(ha`,
		".TH\n'br\na .b '": "\\&.TH\n\\&'br\na .b '",
	} {
		if diff := cmp.Diff(want, roff(text)); diff != "" {
			t.Error(diff)
		}
	}
	for text, want := range map[string]string{
		"two\nlines of --since.":      `two lines of \fB\-\-since\fR.`,
		"'a' and\n.b":                 `\&'a' and .b`,
		"雾锁海峡，渡轮停航。":                  `雾\:锁\:海\:峡，\:渡\:轮\:停\:航。`,
		"以 --since 指定（https://x.y/）。": `以 \fB\-\-since\fR 指\:定\:（\fBhttps://x.y/\fR）。`,
	} {
		if diff := cmp.Diff(want, roffText(text)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestMarkdownText(t *testing.T) {
	for text, want := range map[string]string{
		"of --since, -o json and ~/.config": "of `--since`, `-o json` and `~/.config`",
		"- or https:// or K-pop":            `\- or https:// or K-pop`,
		"https://USER:PASS@HOST/PATH.":      "`https://USER:PASS@HOST/PATH`.",
		"see <URL>, climat* and `x`":        "see \\<URL\\>, climat\\* and \\`x\\`",
		"[a](b) a_b _c_ A&B a|b ~":          `\[a\](b) a_b \_c\_ A\&B a\|b \~`,
		"1. first":                          `1\. first`,
		"# head":                            `\# head`,
		"版本（--since）":                       "版本（`--since`）",
	} {
		if diff := cmp.Diff(want, markdownLine(markdownText(text))); diff != "" {
			t.Error(diff)
		}
	}
}

// manualParts writes one part of each kind.
func manualParts(w manualWriter) string {
	w.title("Name", "fog", "Say whether there is fog", "1.0", "Harbour Manual")
	w.section("Commands")
	w.command("fog at", "fog at PLACE")
	w.paragraph("Say whether\nthere is fog.")
	w.subsection("Examples:")
	w.code("  fog at 'Gull Rock'\n    .hidden")
	w.definitions([]definition{{"--for", " TIME", "for how long"}, {"--whole-coast-of-the-sea", "", ""}, {"--loud", "[=N]", "with a horn"}})
	w.definitions(nil)
	return w.String()
}

func TestManualParts(t *testing.T) {
	roff := manualParts(&roffManual{})
	if diff := cmp.Diff(`.TH FOG 1 "" "fog 1.0" "Harbour Manual"
.nh
.ad l
.SH NAME
fog \- say whether there is fog
.SH COMMANDS
.SS fog at PLACE
.PP
Say whether there is fog.
.PP
Examples:
.PP
.nf
  fog at \(aqGull Rock\(aq
    .hidden
.fi
.TP 12
\fB\-\-for\fR \fITIME\fR
for how long
.PD 0
.TP 12
\fB\-\-whole\-coast\-of\-the\-sea\fR

.TP 12
\fB\-\-loud\fR\fI[=N]\fR
with a horn
.PD
`, roff); diff != "" {
		t.Error(diff)
	}
	markdown := manualParts(&markdownManual{localized: func(english, _ string) string { return english }})
	if diff := cmp.Diff("# fog\n\nSay whether there is fog (1.0).\n\n## Commands\n\n### fog at\n\n```\nfog at PLACE\n```\n\nSay whether there is fog.\n\nExamples:\n\n"+
		"```\nfog at 'Gull Rock'\n  .hidden\n```\n\n- `--for TIME`: for how long\n- `--whole-coast-of-the-sea`\n- `--loud[=N]`: with a horn\n", markdown); diff != "" {
		t.Error(diff)
	}
}

// TestManualIsWhole checks in both languages and formats that each command and flag has its place, in the same order.
func TestManualIsWhole(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		roff, markdown := mustRun(t, nil, "", "man", "--lang", language), mustRun(t, nil, "", "man", "--lang", language, "-o", "markdown")
		at := 0
		walkHelp(newRootCmd(&app{}), func(cmd *cobra.Command) {
			if !cmd.HasParent() || cmd.Name() == "help" {
				return
			}
			heading := "\n### " + cmd.CommandPath() + "\n"
			next := strings.Index(markdown[at:], heading)
			if next < 0 {
				t.Fatalf("%s: no %s after byte %d", language, cmd.CommandPath(), at)
			}
			at += next
			if !strings.Contains(roff, "\n.SS "+cmd.CommandPath()) {
				t.Errorf("%s: no %s for roff", language, cmd.CommandPath())
			}
			part, _, _ := strings.Cut(markdown[at+1:], "\n##")
			cmd.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
				if !f.Hidden && !strings.Contains(part, "--"+f.Name) {
					t.Errorf("%s: %s has no --%s in\n%s", language, cmd.CommandPath(), f.Name, part)
				}
			})
		})
		if n, m := strings.Count(roff, "\n.SH "), strings.Count(markdown, "\n## "); n != m+1 { // the name is the title of Markdown
			t.Errorf("%s: %d sections for roff, %d in Markdown", language, n, m)
		}
	}
}

// TestManualIsCommonMark checks that nothing in the manual is taken for HTML, a link, a table or emphasis, and that its
// headings are nested.
func TestManualIsCommonMark(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		source := []byte(mustRun(t, nil, "", "man", "--lang", language, "-o", "markdown"))
		unwanted := []ast.NodeKind{ast.KindRawHTML, ast.KindHTMLBlock, ast.KindLink, ast.KindAutoLink, ast.KindImage, ast.KindEmphasis, ast.KindBlockquote,
			ast.KindThematicBreak, ast.KindCodeBlock, gfm.KindTable, gfm.KindStrikethrough, gfm.KindTaskCheckBox}
		level := 0
		doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
		_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if entering && slices.Contains(unwanted, n.Kind()) {
				t.Errorf("%s: %s in %q", language, n.Kind(), n.Parent().Lines().Value(source))
			}
			if h, ok := n.(*ast.Heading); ok && entering {
				if h.Level > level+1 {
					t.Errorf("%s: level %d after %d: %q", language, h.Level, level, h.Lines().Value(source))
				}
				level = h.Level
			}
			return ast.WalkContinue, nil
		})
	}
}

// manualIndent is how far a manual page on a terminal is indented.
const manualIndent = 7

// TestManualFits checks that the lines of the manual page that stay as they are fit on the usual terminal.
func TestManualFits(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		page := mustRun(t, nil, "", "man", "--lang", language)
		for _, block := range strings.Split(page, "\n.nf\n")[1:] {
			block, _, _ = strings.Cut(block, "\n.fi\n")
			for line := range strings.Lines(block) {
				line = strings.NewReplacer(`\(aq`, "'", `\(ti`, "~", `\(ha`, "^", `\-`, "-", `\e`, `\`, "\n", "").Replace(line)
				if n := term.Width(line); n+manualIndent > 80 {
					t.Errorf("%s: %d columns: %s", language, n+manualIndent, line)
				}
			}
		}
	}
}

// TestManualNamesSettings checks that the manual describes each setting of the configuration that is no flag.
func TestManualNamesSettings(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		page := mustRun(t, nil, "", "man", "--lang", language, "-o", "markdown")
		for _, key := range append(accessKeys(), "title", "folder", "full-text", "paused", "contact", "sync", "feeds", "read: keys") {
			if !strings.Contains(page, "\n- `"+key+"`") {
				t.Errorf("%s: no %s", language, key)
			}
		}
	}
}
