// Package labels reads what news pages print about their articles in words:
// bylines, source lines, datelines, counts, notices, the labels of headline
// lists, and the interface around them. It knows Chinese and English pages
// well, and the common forms of other languages.
//
// Every function takes untrusted text. Each bounds how much of its input it
// looks at and runs in linear time; a fact that is not printed stays unknown.
package labels
