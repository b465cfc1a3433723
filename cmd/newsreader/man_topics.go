package main

// writeTopics writes what the manual says about no command in particular.
func (a *app) writeTopics(w manualWriter) {
	w.section(a.localized("Output", "输出"))
	writeHelp(w, a.outputHelp())
}

// outputHelp returns what the manual says about the output formats.
func (a *app) outputHelp() string {
	return a.localized(`On a terminal, an article is laid out for reading (terminal) and a list is a table. In a pipe, an article is Markdown, one paragraph per line, and a list is TSV. -o overrides either.

TSV has one headline per line, no header, and six fields: id, published, source, section, title, url. No field contains a tab or newline. ids prints one ID per line; for a story, the IDs of all its articles.

JSON is an array of flat objects for a list and one object for an article; jsonl has one object per line. Unknown facts are absent. IDs never change. Times are RFC 3339 with the page's own offset, or just a date where the page gives only a day. published is the publisher's time, arrived when the library first got the article. authors are the names in byline. enclosures have url, type, length in bytes, duration in seconds, and title. markdown is the body alone, without title, standfirst and notices. left_out, added by show --explain, lists the text of a file that is in neither the article nor a headline, by line, with the kind it looks like.

Errors are one line each on standard error. A suggested fix, where there is one, is on a second line that starts with newsreader: hint:.`, `在终端上，文章排成便于阅读的样式（terminal），列表为表格；在管道中，文章为 Markdown，每段一行，列表为 TSV。-o 可另行指定。

TSV 每行一个标题，没有表头，共六个字段：id、published、source、section、title、url；字段中没有制表符和换行符。ids 每行输出一个 ID；一则新闻输出其中所有文章的 ID。

JSON 格式的列表是对象数组，文章是单个对象；jsonl 每行一个对象。未知的内容不出现。ID 永不改变。时间采用 RFC 3339 格式和网页自己的时区；网页只给出日期的，就只有日期。published 是发布时间，arrived 是文章进入文库的时间。authors 是 byline 中的人名。enclosures 含 url、type、length（字节）、duration（秒）和 title。markdown 只含正文，不含标题、导语和声明。show --explain 另加 left_out，逐行列出文件中既不属于文章也不属于标题的文字及其种类。

每个错误在标准错误上占一行；如有解决办法，写在下一行，以 newsreader: hint: 开头。`)
}
