package labels

import (
	"strings"
	"testing"

	"newsreader/articles/internal/datetime"
)

// TestSignature has lines that name authors without a word before them, in several languages.
func TestSignature(t *testing.T) {
	for in, want := range map[string]string{
		"Jana Roth":                            "Jana Roth/",
		"Jana Roth and Tom Brand":              "Jana Roth, Tom Brand/",
		"Jana Roth und Tom Brand":              "Jana Roth, Tom Brand/",
		"Jana Roth og Tom Brand":               "Jana Roth, Tom Brand/",
		"Анна Роева и Иван Доев":               "Анна Роева, Иван Доев/",
		"Ayşe Roe ve Ali Doe":                  "Ayşe Roe, Ali Doe/",
		"JANA ROTH AND TOM BRAND":              "JANA ROTH, TOM BRAND/",
		"Jana Roth , Tom Brand , Ida Voss":     "Jana Roth, Tom Brand, Ida Voss/",
		"Jana Roth, Lake Herald":               "Jana Roth/Lake Herald!",
		"Jana Roth, Seezeitung Nachrichten":    "Jana Roth/Seezeitung Nachrichten!",
		"Jana Roth, Reuters":                   "Jana Roth/Reuters!",
		"Jana Roth – Journalist":               "Jana Roth/!",
		"Jana Roth, Staff Writer":              "Jana Roth/!",
		"Jana Roth, Redakteurin":               "Jana Roth/!",
		"Jana Roth (Korrespondentin)":          "Jana Roth/!",
		"Jana Roth | jana@lake.example":        "Jana Roth/!",
		"Ali Veli tarafından":                  "Ali Veli/!",
		"김하늘·이서연 기자":                           "김하늘, 이서연/!",
		"김하늘, 이서연 기자":                          "김하늘, 이서연/!",
		"호수일보 김하늘 기자":                          "김하늘/!",
		"田島みなと記者":                              "田島みなと/!",
		"聯合報記者":                                "/",
		"本报记者":                                 "/",
		"The harbour office said on Monday":    "/",
		"Jana Roth: the lake":                  "/",
		"Lake Herald":                          "/",
		"Valmarín":                             "/",
		"":                                     "/",
		strings.Repeat("Jana Roth, ", 30) + "": "/",
	} {
		names, outlet, sure := Signature(in)
		got := names + "/" + outlet
		if sure {
			got += "!"
		}
		if got != want {
			t.Errorf("Signature(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestMayBeName has words in title case that have the form of a name.
func TestMayBeName(t *testing.T) {
	for in, want := range map[string]bool{
		"Jana Roth": true, "Ana de la Cruz": true, "Read More": false, "New York": false, "Order Reprints": false, "Hong Kong": false,
	} {
		if got := MayBeName(in); got != want {
			t.Errorf("MayBeName(%q) = %v", in, got)
		}
	}
}

// TestMayLeadIn has the first words of bylines, with and without capitals.
func TestMayLeadIn(t *testing.T) {
	for in, want := range map[string]bool{
		"By Jane Roe": true, "by Jane Roe": true, "BY JANE ROE": true, "von Jana Roth": true, "di Luca Neri": true, "av Ola Roe": true, "김하늘 기자": true, "田島みなと記者": true,
		"Bye": false, "Jana Roth": false, "": false, "By " + strings.Repeat("a ", 100): false,
	} {
		if got := MayLeadIn(in); got != want {
			t.Errorf("MayLeadIn(%q) = %v", in, got)
		}
	}
}

func TestIsOutlet(t *testing.T) {
	for in, want := range map[string]bool{
		"Reuters": true, "dpa": false, "DPA": true, "AFP": true, "Anadolu Ajansı": true, "新华社": true, "湖畔日报": true, "湖畔晚報": true, "호수일보": true, "湖畔新聞社": true,
		"Lake Herald": true, "Seezeitung Nachrichten": true, "Corriere del Lago": true, "Jornal do Lago": true, "澎湃新闻": true,
		"8 Min": false, "Valmarín": false, "公開日": false, "Donnerstag": false, "金融機関": false, "Local News": false, "Latest news": false, "5면": false,
		"VIDEO": false, "Jana Roth": false, "The lake has no news": false, "Harbour News, Tuesday": false, "": false, "热点新闻": false,
	} {
		if got := IsOutlet(in); got != want {
			t.Errorf("IsOutlet(%q) = %v", in, got)
		}
	}
}

// TestNamesWithoutLabels has names next to a time: of a person they are no source.
func TestNamesWithoutLabels(t *testing.T) {
	for in, want := range map[string]string{
		"Jana Roth, 20.04.2024 10:00": "Jana Roth", "Jana Roth | April 23, 2024": "Jana Roth", "2024-04-23 09:48 张小三": "张小三", "2024-04-23 09:48 湖畔日报": "", "April 23, 2024": "",
	} {
		l := SourceLine(in, datetime.Options{Now: now(), Zone: east8})
		if l.Name != want || l.Source == want && want != "" {
			t.Errorf("SourceLine(%q) has the name %q and source %q, want %q", in, l.Name, l.Source, want)
		}
	}
}
