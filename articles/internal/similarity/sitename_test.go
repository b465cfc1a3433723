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
