package similarity

import "testing"

func TestTrimSiteName(t *testing.T) {
	for _, test := range []struct{ rule, title, want string }{
		{"after a bar", "Ferry runs aground | The Tessel Times", "Ferry runs aground"},
		{"after several bars", "Ferry runs aground off Tessel | The Tessel Times | World", "Ferry runs aground off Tessel"},
		{"after a dash", "Ferry runs aground off Tessel - The Times", "Ferry runs aground off Tessel"},
		{"after both", "Ferry runs aground off Tessel - World | The Times", "Ferry runs aground off Tessel"},
		{"four words after a dash", "Ferry runs aground off Tessel - The Old Tessel Times", "Ferry runs aground off Tessel"},
		{"five words are part of the title", "Ferry runs aground now - nobody knows why it did", "Ferry runs aground now - nobody knows why it did"},
		{"three words stay before a bar", "Live now | Ferry", "Live now | Ferry"},
		{"four words stay before a dash", "Ferry runs aground - The Times", "Ferry runs aground - The Times"},
		{"no spaces around the bar", "Ferry runs aground off|Tessel", "Ferry runs aground off|Tessel"},
		{"nothing before the bar", " | The Tessel Times", " | The Tessel Times"},
		{"nothing", "", ""},
		{" a full-width bar", "渡轮在特瑟尔外海搁浅｜海岸日报", "渡轮在特瑟尔外海搁浅"},
		{"after underscores", "渡轮在特瑟尔外海搁浅_新闻中心_海岸网", "渡轮在特瑟尔外海搁浅"},
		{"after a long dash", "渡轮在特瑟尔外海搁浅——海岸日报", "渡轮在特瑟尔外海搁浅"},
		{"after a dash without spaces", "渡轮在特瑟尔外海搁浅-海岸新闻网", "渡轮在特瑟尔外海搁浅"},
		{"what no outlet is called is part of the title", "渡轮在特瑟尔外海搁浅——无人受伤", "渡轮在特瑟尔外海搁浅——无人受伤"},
		{"a column before the bar", "海岸快评｜渡轮搁浅，谁来负责", "海岸快评｜渡轮搁浅，谁来负责"},
		{"a series before the bar", "特瑟尔渡轮百年纪念特刊｜第一艘船的故事", "特瑟尔渡轮百年纪念特刊｜第一艘船的故事"},
		{"a word with a hyphen", "Ferry runs aground off Tessel in a half-hour", "Ferry runs aground off Tessel in a half-hour"},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := TrimSiteName(test.title); got != test.want {
				t.Errorf("%q becomes %q, want %q", test.title, got, test.want)
			}
		})
	}
}

func TestPrintedTitle(t *testing.T) {
	for _, test := range []struct{ rule, title, source, want string }{
		{"after a bar", "Ferry runs aground | The Tessel Times", "", "Ferry runs aground"},
		{"a section and a site", "Ferry runs aground off Tessel - World News | The Times", "", "Ferry runs aground off Tessel"},
		{"an outlet after a dash", "Ferry runs aground off Tessel - Tessel Times", "", "Ferry runs aground off Tessel"},
		{"an outlet with a small word", "Ferry runs aground off Tessel - Star of Tessel", "", "Ferry runs aground off Tessel"},
		{"a domain after a dash", "Ferry runs aground off Tessel - tessel.example", "", "Ferry runs aground off Tessel - tessel.example"},
		{"a capitalised domain", "Ferry runs aground off Tessel - Tessel.example", "", "Ferry runs aground off Tessel"},
		{"a capital inside", "Ferry runs aground off Tessel - TesselWorld", "", "Ferry runs aground off Tessel"},
		{"an acronym may say so", "Ferry runs aground off Tessel - UN", "", "Ferry runs aground off Tessel - UN"},
		{"the source itself, whatever is before it", "Ferry aground - Harbour", "Harbour", "Ferry aground"},
		{"the name of the source's host", "Ferry aground - Tessel", "www.tessel.example", "Ferry aground"},
		{"who says so", "Ferry runs aground off Tessel - minister", "", "Ferry runs aground off Tessel - minister"},
		{"who says so, capitalised", "Ferry runs aground off Tessel - Minister", "", "Ferry runs aground off Tessel - Minister"},
		{"who says so, by name", "Ferry runs aground off Tessel - Jane Roe", "", "Ferry runs aground off Tessel - Jane Roe"},
		{"what happened", "Ferry runs aground off Tessel - nobody hurt", "", "Ferry runs aground off Tessel - nobody hurt"},
		{"Chinese", "渡轮在特瑟尔外海搁浅_海岸新闻网", "", "渡轮在特瑟尔外海搁浅"},
		{"a name alone", "Tessel Times", "Tessel Times", "Tessel Times"},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := PrintedTitle(test.title, test.source); got != test.want {
				t.Errorf("%q becomes %q, want %q", test.title, got, test.want)
			}
		})
	}
}
