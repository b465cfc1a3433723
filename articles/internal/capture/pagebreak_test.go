package capture

import "testing"

// TestCutPageBreaks removes running heads, running feet and page numbers, and keeps the text of the pages.
func TestCutPageBreaks(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"heads and numbers": {
			"Lamp Gazette 1\n\nThe lamp turns\nand the\n\n- 1 -\n\fLamp Gazette 2\n\ngulls look on.\nThen rain\n\n- 2 -\n\fLamp Gazette 3\n\nfell.\n\n- 3 -\n",
			"The lamp turns\nand the\ngulls look on.\nThen rain\nfell.\n",
		},
		"a new paragraph": {
			"1\nThe lamp turns.\n\f2\nGulls look on.\n\f3\nRain falls.\n",
			"The lamp turns.\n\nGulls look on.\n\nRain falls.\n",
		},
		"no running lines": {
			"The lamp turns.\n\fGulls look on.\n\fRain falls.",
			"The lamp turns.\n\nGulls look on.\n\nRain falls.\n",
		},
		"printed by a browser": {
			"30/11/2026, 10:12     The lamp - Gazette\n\nThe lamp turns\nabove the harbour that the\n\nhttps://gazette.example/lamp     1/2\n\f" +
				"30/11/2026, 10:12     The lamp - Gazette\n\nKeeper looks after.\n\nhttps://gazette.example/lamp     2/2\n\f",
			"The lamp turns\nabove the harbour that the\n\nKeeper looks after.\n",
		},
		"printed by a browser, each part on its line": {
			"11/30/26, 2:50 AM\n\nThe lamp - Gazette\n\nThe lamp turns above the harbour that Anna\nhttps://gazette.example/lamp\n\n1/2\n\n\f" +
				"11/30/26, 2:50 AM\n\nThe lamp - Gazette\n\nKeeper looks after.\nhttps://gazette.example/lamp\n\n2/2\n\n\f",
			"The lamp turns above the harbour that Anna\nKeeper looks after.\n",
		},
		"the title below itself": {
			"30/11/2026, 10:12  The lamp\nThe lamp\nIt turns.\n1/2\n\f30/11/2026, 10:12  The lamp\nGulls look on.\n2/2\n\f",
			"The lamp\nIt turns.\n\nGulls look on.\n",
		},
		"one page from a browser, with its own time": {
			"30.11.2026, 10:12\nThe lamp turns\n29.11.2026, 08:30\nGulls look on.\nfile:///home/anna/lamp.html\n1/1\n\f",
			"The lamp turns\n29.11.2026, 08:30\nGulls look on.\n",
		},
		"a page ends inside a Chinese paragraph": {
			"渡口停航三个月后重新开放，镇上的人不用再为去一次对岸\n1\n\f多绕行十五公里。\n2\n\f船票仍是两元。\n3\n\f",
			"渡口停航三个月后重新开放，镇上的人不用再为去一次对岸\n多绕行十五公里。\n\n船票仍是两元。\n",
		},
		"another column goes on": {
			"1\nThe lamp turns above the harbour that Anna\n\f2\n            Keeper looks after.\n\f3\nRain.\n\f",
			"The lamp turns above the harbour that Anna\n\n            Keeper looks after.\n\nRain.\n",
		},
		"two pages": {"7\nThe lamp turns.\n\f8\nGulls look on.\n", "7\nThe lamp turns.\n\n8\nGulls look on.\n"},
		"no pages":  {"The lamp turns.\n", "The lamp turns.\n"},
	} {
		if got := cutPageBreaks(tc.text); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
