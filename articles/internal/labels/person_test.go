package labels

import "testing"

func TestJob(t *testing.T) {
	for in, want := range map[string]bool{
		"Transport correspondent": true, "Science and environment correspondent": true, "Staff writer": true,
		"The Lakeside Reporter": false, "Correspondents dine": false, "Editor resigns": false, "": false, "张三": false,
		"Police look for the man who threatened a journalist": false,
	} {
		if got := Job(in); got != want {
			t.Errorf("Job(%q) = %v", in, got)
		}
	}
}
