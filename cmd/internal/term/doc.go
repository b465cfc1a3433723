// Package term sets Markdown, headline tables and short labelled texts on a terminal.
//
// glamour decides how text looks: every leaf of a document (a paragraph, a heading, a table cell, a
// code block) is rendered by glamour without a width, and the result is read as text with
// attributes. Lines are broken here, because glamour breaks only at spaces: [Document] breaks them
// by UAX #14, measured in terminal columns, hangs lists and quotes, and closes styles and links at
// the end of each line to reopen them on the next.
//
// The package trusts no text. Markdown is bounded before it is parsed. Control, bidirectional and
// invisible characters are dropped wherever text enters, including those that come out of character
// references. The only escape sequences in the output are SGR and OSC 8 hyperlinks to http, https
// and mailto targets; they are written from attributes and never copied from text. [Picture] lets the
// program add graphics of its own.
//
// The package reads no environment and no arguments: lookups are passed in as functions and streams
// as parameters.
package term
