// Package term sets Markdown, headline tables and short labelled texts on a
// terminal.
//
// glamour decides how text looks: every leaf of a document (a paragraph, a
// heading, a table cell, a code block) is given to glamour's renderer without
// any width, and what comes back is read as text with attributes. The lines are
// ours, because glamour breaks only at spaces: [Document] breaks them after
// UAX #14 in terminal columns, hangs lists and quotes, closes styles and links at
// the end of each line and opens them again on the next.
//
// The package trusts no text. Markdown is bounded before it is parsed, control,
// bidirectional and invisible characters are dropped wherever text enters, also
// when they come out of character references, and the only escape sequences that
// leave are SGR and OSC 8 hyperlinks to http, https and mailto targets, written
// from attributes and never copied from a text.
//
// It reads no environment and no arguments: lookups come in as functions and
// streams as parameters.
package term
