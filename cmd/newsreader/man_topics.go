package main

import "strings"

// writeTopics writes what the manual says about no command in particular.
func (a *app) writeTopics(w manualWriter) {
	w.section(a.localized("Output", "输出"))
	writeHelp(w, a.outputHelp())
	w.section(a.localized("Scripts and agents", "脚本与智能体"))
	writeHelp(w, a.scriptHelp())
	w.section(a.localized("Configuration", "配置"))
	writeHelp(w, a.configurationHelp())
}

// outputHelp returns what the manual says about the output formats.
func (a *app) outputHelp() string {
	return a.localized(`On a terminal, an article is laid out for reading (terminal) and a list is a table. In a pipe, an article is Markdown, one paragraph per line, and a list is TSV. -o overrides either.

TSV has one headline per line, no header, and six fields: id, published, source, section, title, url. No field contains a tab or newline. ids prints one ID per line; for a story, the IDs of all its articles.

JSON is an array of flat objects for a list and one object for an article; jsonl has one object per line. Unknown facts are absent. IDs never change. Times are RFC 3339 with the page's own offset, or just a date where the page gives only a day. published is the publisher's time, arrived when the library first got the article. authors are the names in byline. enclosures have url, type, length in bytes, duration in seconds, and title. markdown is the body alone, without title, standfirst and notices. left_out, added by show --explain, lists the text of a file that is in neither the article nor a headline, by line, with the kind it looks like.`, `在终端上，文章排成便于阅读的样式（terminal），列表为表格；在管道中，文章为 Markdown，每段一行，列表为 TSV。-o 可另行指定。

TSV 每行一个标题，没有表头，共六个字段：id、published、source、section、title、url；字段中没有制表符和换行符。ids 每行输出一个 ID；一个话题输出其中所有文章的 ID。

JSON 格式的列表是对象数组，文章是单个对象；jsonl 每行一个对象。未知的内容不出现。ID 永不改变。时间采用 RFC 3339 格式和网页自己的时区；网页只给出日期的，就只有日期。published 是发布时间，arrived 是文章进入文库的时间。authors 是 byline 中的人名。enclosures 含 url、type、length（字节）、duration（秒）和 title。markdown 只含正文，不含标题、导语和声明。show --explain 另加 left_out，逐行列出文件中既不属于文章也不属于标题的文字及其种类。`)
}

// scriptHelp returns what programs that run this one need to know.
func (a *app) scriptHelp() string {
	return a.localized(`When standard output is not a terminal, newsreader writes for programs: no colour, no pager, no questions, and every list whole. show marks nothing as read without --mark-read.

Ask for -o json or -o jsonl and rely on the fields that newsreader schema describes; later versions may add some. Give --lang as well if you show people the words that newsreader adds itself, such as the reasons in why.

  newsreader list --unread -o jsonl
  newsreader show ID -o json | jq -r .markdown
  newsreader related ID --from library -o json
  newsreader search climate -o ids | newsreader mark --read
  newsreader schema article

IDs never change. Wherever an ID is expected, any unique prefix of it will do, but store IDs in full: another article may arrive with the same prefix.

As long as the library stays the same, a command prints the same output, apart from relative times such as 24h. Only update, sync, subscribe and commands that read a page by its URL use the network, and show where the library has only a headline or with --fetch, --all-pages or --images.

Lists are written as they are read: take as many lines as you need and close the pipe, or use --limit. To get only what is new, note the time before you ask and pass it to --arrived next time, as in --arrived 2026-11-01T07:00:00Z. Two answers may overlap: skip the IDs you have seen. --since and --until go by the time of publication.

A hyphen stands for standard input: show, list and related read a page from it (--url names its address), mark reads IDs, URLs, lines of list or JSON, and import reads a file.

Results go to standard output, errors to standard error, one line each. A suggested fix, where there is one, is on the next line, which starts with newsreader: hint:. Go by the exit code rather than the words. After exit code 3 each failure has been reported, and everything else is done.`, `标准输出不是终端时，输出供程序读取：没有颜色，不分页，不提问，列表不截断。除非给出 --mark-read，否则 show 不会标为已读。

请使用 -o json 或 -o jsonl，以 newsreader schema 所述字段为准；以后的版本可能增加字段。如果要把程序自己的用语（例如 why 中的理由）给人看，请同时给出 --lang。

  newsreader list --unread -o jsonl
  newsreader show ID -o json | jq -r .markdown
  newsreader related ID --from library -o json
  newsreader search 气候 -o ids | newsreader mark --read
  newsreader schema article

ID 永不改变。凡需 ID 之处，写足以区分的开头几位即可；但保存时请存完整的 ID，因为以后可能有开头相同的文章。

只要文库不变，同一条命令的输出就不变（24h 这样的相对时间除外）。只有 update、sync、subscribe 和按网址读取网页的命令会访问网络；库中只有标题，或使用 --fetch、--all-pages、--images 时，show 也会。

列表边读边写：读够所需的行数就可以关闭管道，也可以用 --limit。如果只要新内容，请记下本次查询前的时间，下次交给 --arrived，例如 --arrived 2026-11-01T07:00:00Z；可能与上次重复，请略过已见过的 ID。--since 和 --until 以发表时间为准。

连字符代表标准输入：show、list 和 related 从中读取网页（--url 说明其网址），mark 读取 ID、网址、list 的输出行或 JSON，import 读取文件。

结果写到标准输出，错误写到标准错误，每个错误占一行；如有解决办法，写在下一行，以 newsreader: hint: 开头。请以退出码为准，不要依赖文字。退出码为 3 时，每个失败都已报告，其余都已完成。`)
}

// configurationHelp returns what the manual says about the configuration file.
func (a *app) configurationHelp() string {
	about := a.localized(`The configuration is a YAML file, by default ~/.config/newsreader/config.yaml. It sets flags for all commands, or for one command below its name; a flag on the command line takes precedence.`, `配置是一个 YAML 文件（默认为 ~/.config/newsreader/config.yaml），用来设定所有命令的选项，或在命令名下设定该命令的选项；命令行上的选项优先。`)
	example := `  style: newspaper
  width: 72
  list:
    limit: 20
  read:
    start: unread
    keys: {star: ["*", Ctrl-S], help: F1, hide: []}
  contact: jane@example.org
  feeds:
    https://example.com/feed.xml:
      folder: ` + a.localized("Science", "科学") + `
      full-text: true`
	settings := a.localized(`These keys are not flags:

  contact      where the operators of servers can reach you; sent along with
               the name of the program
  read: keys   the keys of actions on the full screen, as listed under read
  sync         the server you synchronize with, as described under sync
  feeds        settings of feeds, by URL

A feed can have these settings:

  title             its name here
  folder            its folder; a slash makes a subfolder
  full-text         true to fetch the full pages its entries link to
  paused            true to stop fetching it
  user              the user name
  password-command  a command that prints the password on its first line
  headers           HTTP headers, by name
  cookies           cookies, by name
  user-agent        what the program calls itself
  proxy             the URL of a proxy

A title or folder is applied when it changes in the file; later changes by a command or by the server stay. Credentials, headers and cookies are sent only to the feed's own host, and never unencrypted if the feed is https. Any mistake in the file is reported with its line. It stops all commands but help, man, schema, completion and version.`, `以下各项不是选项：

  contact      服务器管理员联系你的地址，随程序名一起发送
  read: keys   全屏阅读各项操作的按键，见 read
  sync         用来同步的服务器，见 sync
  feeds        各订阅源的设置，按网址列出

每个订阅源可以设置：

  title             在这里的名称
  folder            所属文件夹；以斜杠分隔各级
  full-text         设为 true 则抓取各篇文章的原页全文
  paused            设为 true 则停止抓取
  user              用户名
  password-command  输出密码的命令，取第一行
  headers           HTTP 标头，按名称列出
  cookies           Cookie，按名称列出
  user-agent        程序自报的名称
  proxy             代理的网址

名称和文件夹在文件中改动时生效；此后由命令或服务器所作的改动会保留。用户名、密码、标头和 Cookie 只发送给该订阅源自己的主机；订阅源使用 https 时绝不以明文发送。文件中的错误会连同行号报告，并使 help、man、schema、completion 和 version 以外的命令停止。`)
	return strings.Join([]string{about, example, settings}, "\n\n")
}
