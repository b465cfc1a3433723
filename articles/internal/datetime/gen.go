//go:build ignore

// Gen writes names.txt, the names of months and weekdays, from the npm package cldr-dates-full, which holds the
// Unicode Common Locale Data Repository as JSON (last run with version 48.2.0). Its licence is in names-license.txt.
//
//	npm pack cldr-dates-full && tar xzf cldr-dates-full-*.tgz
//	go run gen.go package
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// languages are those whose names are read. Where two share a name for different months, the earlier one prevails on a
// page of another or unknown language.
const languages = "en de de-AT fr es it pt nl ru uk pl cs tr el sv da nb fi hu ro sk hr sr sr-Latn sl bg mk be lt lv et is ca gl eu id ms vi " +
	"ar ar-LB he fa hi"

// calendar is the part of a locale's ca-gregorian.json that is read: names by form (format, stand-alone), width
// (abbreviated, wide) and month or day.
type calendar struct {
	Months, Days map[string]map[string]map[string]string
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: go run gen.go DIRECTORY")
	}
	var out strings.Builder
	for locale := range strings.FieldsSeq(languages) {
		c := read(os.Args[1], locale)
		fmt.Fprintf(&out, "%s\tmonths\t%s\n", locale, row(c.Months, strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12")))
		fmt.Fprintf(&out, "%s\tdays\t%s\n", locale, row(c.Days, strings.Fields("sun mon tue wed thu fri sat")))
	}
	if err := os.WriteFile("names.txt", []byte(out.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func read(dir, locale string) calendar {
	data, err := os.ReadFile(filepath.Join(dir, "main", locale, "ca-gregorian.json"))
	if err != nil {
		log.Fatal(err)
	}
	var file struct {
		Main map[string]struct {
			Dates struct {
				Calendars struct{ Gregorian calendar }
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		log.Fatal(locale, ": ", err)
	}
	return file.Main[locale].Dates.Calendars.Gregorian
}

// row returns the names of each month or day separated by commas, and months or days separated by tabs.
func row(forms map[string]map[string]map[string]string, keys []string) string {
	var columns []string
	for _, key := range keys {
		var names []string
		for _, form := range []string{"format", "stand-alone"} {
			for _, width := range []string{"wide", "abbreviated"} {
				if name := strings.ToLower(forms[form][width][key]); !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
		columns = append(columns, strings.Join(names, ","))
	}
	return strings.Join(columns, "\t")
}
