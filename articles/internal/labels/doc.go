// Package labels reads the words that news pages print around their articles: bylines, source lines,
// datelines, counts, notices, headings of headline lists, and the interface.
//
// The words stand in files, one a language (words/de.txt), which somebody who reads the language can check;
// the rules stand in code. A language without a file is still read by the form of its lines. A file has
// sections:
//
//	source, author, editor,      labels before the value that they name; "byline" are those before
//	byline, place, published,    names and jobs alike, "credit" those whose value is not read, such
//	updated, credit              as that of a photographer
//	by, and, after name          words that lead in a byline, stand between names and follow them: von, und, 기자
//	job, outlet word,            the last words of jobs and of the names of outlets, the first of the names of
//	outlet opening               outlets
//	outlet ending, agency        the ends of the names of outlets in languages without spaces, and whole names
//	surname, no name             surnames that begin a name in Chinese; words that no person's name has
//	picture credit, picture      what a line has that credits a picture; whole lines above its description or
//	label                        credit
//	standfirst, captured,        labels before a standfirst, the time of a copy, the title of another article
//	read more
//	comments                     whole headings of readers' comments
//	interface                    whole texts of buttons, links and menus
//	interface opening            beginnings of short interface texts; "*" stands for what varies
//	                             (one word in languages with spaces), "?" for one more character at most
//	interface label              beginnings of interface texts of any length
//	site link                    beginnings of short links of a site that stand among headlines; "*" as above
//	institution ending           the ends of the names of offices and firms in languages without spaces
//	reading time                 an estimate of reading time, letters only
//	related, popular,            whole headings of headline lists
//	editorial, topic
//	consent                      phrases of cookie walls, of settings of cookies and of boxes in place of what others embed
//	invitation                   phrases that invite readers to newsletters, apps and subscriptions
//	offer                        phrases of boxes that offer a subscription, or what others embed once the reader consents
//	summary, machine             words for a summary and for the machine that wrote it
//	about author, about          whole labels above a text about the author, and words before the name in one
//	copyright, notice label      beginnings of copyright lines and notices
//	notice opening, notice       the beginning and a set phrase that together make a notice; Chinese
//	phrase, notice subject       ones name what they speak of, too
//
// Words are in lower case. One that ends in a letter of an alphabet matches whole words only. Han characters
// match in both forms, traditional and simplified.
//
// Every function takes untrusted text. Each bounds how much of its input it looks at and runs in linear
// time; a fact that is not printed stays unknown.
package labels
