import { words } from './words.js';

/** What the help of commands says below their options. */
export const EXTRACT_DETAILS = words(
  `Formats:
  outline   the section tree with the number of records beside each node (default on a terminal)
  table     a table for each type of record, for people
  records   one flat record a line, as JSON (default elsewhere)
  json      the whole tree, one line of JSON for each file
  csv       one table; with one --types, that type's columns only
With several files, records and rows begin with the file, and a tree has it in data.file.

A folder: with --out, FILE is a folder. All documents in it and below are extracted, several at once, into files of the
other folder: records.ndjson (records, the default), trees.ndjson (json), a table for each type (csv, parquet),
failures.ndjson, and diagnostics.ndjson with remarks on the others. Formats may be several, separated by commas. With
--input-format, what is read are the files whose names tell that format or none. What is passed over is counted in the
summary. The same command goes on where an earlier one was ended.

A file that is no report (nothing in it, data, no Chinese) is refused; --input-format txt reads it all the same.

Examples:
  $ baogao extract report.txt
  $ baogao extract report.txt --format table --types count
  $ baogao extract 2023/*.txt --format csv --types count > counts.csv
  $ baogao extract summary.docx page.html scan.pdf --format records
  $ baogao extract - --input-format html < page
  $ baogao extract old.txt --encoding gb18030 --format json | jq '.children[].records[]?'
  $ baogao extract archive --out tables --format csv,parquet --workers 8

Exit code: 0 all files extracted; 1 through, but some file was not extracted; 2 wrong use, nothing was done; 3 incomplete:
it ended before it was through, such as on a full disk; 130 ended by a signal. After 3 and 130 the same command goes on.`,
  `格式：
  outline   章节树，每个节点旁是记录的条数（终端上的默认格式）
  table     每类记录一张表，供人阅读
  records   每行一条平面记录，JSON（其他场合的默认格式）
  json      整棵树，每个文件一行 JSON
  csv       一张表；--types 只选一类时，只有该类的列
有几个文件时，记录和表行以文件名开头，树的文件名在 data.file。

文件夹：加 --out 时，“文件”是一个文件夹。其中（含下级）的所有文档同时抽取，写进另一个文件夹：records.ndjson（records，
默认）、trees.ndjson（json）、每类一张表（csv、parquet）、failures.ndjson，以及 diagnostics.ndjson（其余文件的说明）。格式
可以有几个，以逗号分隔。加 --input-format 时，读取文件名表明该格式或不表明任何格式的文件。跳过了什么，小结里有数。同一条
命令会从上次中断的地方继续。

不是报告的文件（空的、数据、没有中文）不予抽取；加 --input-format txt 则照样读取。

示例：
  $ baogao extract report.txt
  $ baogao extract report.txt --format table --types count
  $ baogao extract 2023/*.txt --format csv --types count > counts.csv
  $ baogao extract summary.docx page.html scan.pdf --format records
  $ baogao extract - --input-format html < page
  $ baogao extract old.txt --encoding gb18030 --format json | jq '.children[].records[]?'
  $ baogao extract archive --out tables --format csv,parquet --workers 8

退出码：0 全部抽取；1 已做完，但有文件没能抽取；2 用法不对，什么也没做；3 没做完就结束了，例如磁盘写满；130 被信号中断。
3 和 130 之后，同一条命令会继续。`,
);

export const PIPE_DETAILS = words(
  `Each line of standard input is a document, {"id": ID, "text": TEXT}; the id is a string or a number. Answers come in the
same order, each as soon as it and the ones before are ready, without waiting for the next line:
  records   {"document": ID, "type": …} for each record, so no line for a document without any (default)
  json      {"document": ID, "root": …}, one line for each document
A line that is no such document is answered with
{"document": ID or null, "line": NUMBER, "error": {"code": …, "message": …}}.

Examples:
  $ baogao pipe < documents.ndjson > records.ndjson
  $ parallel --pipe --keep-order baogao pipe --types count < documents.ndjson > counts.ndjson
  Spark: documents.toJSON.rdd.pipe("baogao pipe")

Exit code: 0 all documents extracted; 1 some line was not; 2 wrong use; 3 incomplete.`,
  `标准输入的每一行是一份文档，{"id": ID, "text": TEXT}，id 是字符串或数字。应答按同样的顺序，各自一就绪就输出，不等下一行：
  records   每条记录 {"document": ID, "type": …}，没有记录的文档没有行（默认）
  json      {"document": ID, "root": …}，每份文档一行
不是这种文档的行，应答是
{"document": ID 或 null, "line": 行号, "error": {"code": …, "message": …}}。

示例：
  $ baogao pipe < documents.ndjson > records.ndjson
  $ parallel --pipe --keep-order baogao pipe --types count < documents.ndjson > counts.ndjson
  Spark：documents.toJSON.rdd.pipe("baogao pipe")

退出码：0 全部抽取；1 有的行没能抽取；2 用法不对；3 没做完。`,
);

export const EXPLAIN_DETAILS = words(
  `Examples:
  $ baogao explain report.txt --find 培训班12期
  $ baogao explain report.txt --at 1024

With --find, all places where these words stand are explained, each with its line and column. Exit code 1: they stand nowhere.`,
  `示例：
  $ baogao explain report.txt --find 培训班12期
  $ baogao explain report.txt --at 1024

用 --find 时，逐一说明出现这些文字的每一处，连同行号和列号。哪里也没有出现时，退出码为1。`,
);

export const AUDIT_DETAILS = words(
  `Each finding is a line: file, line and column, severity, rule, what is wrong, and the calculation. The rules and their
arithmetic stand in grammars/audit/audit-rule.txt. How near is near enough follows from the digits that are written.

Exit code: 0 all files read, 1 some file was not, or, with --strict, there are findings; 2 wrong use.`,
  `每处发现一行：文件、行和列、严重程度、规则、哪里不对、算式。规则和算式在 grammars/audit/audit-rule.txt。容差取决于所写的位数。

退出码：0 全部读完；1 有文件没能读取，或加 --strict 时有发现；2 用法不对。`,
);

export const COMPLETION_DETAILS = words(
  `Examples:
  $ eval "$(baogao completion bash)"                       in ~/.bashrc
  $ eval "$(baogao completion zsh)"                        in ~/.zshrc, behind compinit
  $ baogao completion fish > ~/.config/fish/completions/baogao.fish`,
  `示例：
  $ eval "$(baogao completion bash)"                       写在 ~/.bashrc 里
  $ eval "$(baogao completion zsh)"                        写在 ~/.zshrc 里，compinit 之后
  $ baogao completion fish > ~/.config/fish/completions/baogao.fish`,
);

export const SERVE_DETAILS = words(
  `Answers POST /v1/extract (JSON, text or a document), POST /v1/batch (lines), GET /v1/schema, /openapi.json, /docs,
/health/live, /health/ready and /metrics. A token in the environment variable BAOGAO_TOKEN is asked of all clients.

Examples:
  $ baogao serve
  $ curl -H 'content-type: text/plain' --data-binary @report.txt http://127.0.0.1:8080/v1/extract?format=records
  $ curl -F file=@report.docx http://127.0.0.1:8080/v1/extract

The packages it needs are not installed with baogao; it says which to add. SIGTERM ends it once all are answered.`,
  `应答 POST /v1/extract（JSON、文本或文档）、POST /v1/batch（逐行）、GET /v1/schema、/openapi.json、/docs、/health/live、
/health/ready 和 /metrics。环境变量 BAOGAO_TOKEN 里有令牌时，所有客户端都要出示它。

示例：
  $ baogao serve
  $ curl -H 'content-type: text/plain' --data-binary @report.txt http://127.0.0.1:8080/v1/extract?format=records
  $ curl -F file=@report.docx http://127.0.0.1:8080/v1/extract

所需的软件包不随 baogao 安装，缺什么它会说。收到 SIGTERM 后，应答完所有请求才结束。`,
);

export const MCP_DETAILS = words(
  `Tools: extract_report, outline, audit, explain. Entry for the configuration of an assistant:
  { "command": "npx", "args": ["baogao", "mcp", "--root", "reports"] }`,
  `工具：extract_report、outline、audit、explain。助手配置中的条目：
  { "command": "npx", "args": ["baogao", "mcp", "--root", "reports"] }`,
);

export const SUBMIT_DETAILS = words(
  `Examples:
  $ baogao submit archive --job archive-2023 --redis redis://queue:6379
  $ baogao worker --redis redis://queue:6379          (any number, on any machines)
  $ baogao status archive-2023 --redis redis://queue:6379 --follow
  $ baogao collect archive-2023 --out tables --format csv,parquet --redis redis://queue:6379`,
  `示例：
  $ baogao submit archive --job archive-2023 --redis redis://queue:6379
  $ baogao worker --redis redis://queue:6379          （任意多个，在任意机器上）
  $ baogao status archive-2023 --redis redis://queue:6379 --follow
  $ baogao collect archive-2023 --out tables --format csv,parquet --redis redis://queue:6379`,
);
