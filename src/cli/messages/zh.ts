import type { en } from './en.js';

/** What the command line says in Chinese. */
export const zh: Readonly<Record<keyof typeof en, string>> = {
  // 用法不对
  'usage.error': '错误：{problem}',
  'usage.hint': '（--help 说明用法）',
  'usage.count': '应是从1起的整数。',
  'usage.number': '应是整数。',
  'usage.encoding': '此 Node.js 不认识这种编码。',
  'usage.grammar-folder': '这个文件夹里没有以 .grammar 或 .txt 结尾的文件。',
  'usage.grammar-pack': '这是扩展包的文件夹，请用 --pack 指明。',
  'usage.format': '没有格式 {name}，可用的是 {choices}',
  'usage.types': '选项 -t, --types <类型> 的值“{types}”无效，可用的是 {choices}。',
  'usage.needs-out': '--workers、--restart、--follow-links 和 --bom 要与 --out 同用',
  'usage.formats-need-out': '几个格式要与 --out 同用',
  'usage.one-folder': '用 --out 时只能有一个文件夹',
  'usage.folder-needs-out':
    '{folder} 是文件夹；请说明结果写到哪里：baogao extract {quoted} --out 结果文件夹 会抽取其中（含下级）的所有文档',
  'usage.file-with-out': '{file} 是文件；--out 用于文件夹。只抽取这个文件时，请去掉 --out',
  'usage.folder': '{folder} 是文件夹；此命令读取文件，请写明文件，例如 {folder}/*',
  'usage.pages-need-out': '几个页面要有一个文件夹，请加 --out 文件夹',
  'usage.page-needs-out': '页面要用浏览器看，请加 --out {page}，或重定向到文件或程序',
  'usage.at-or-find': '请说明位置：--at 位置，或 --find 文字',
  'usage.at-and-find': '--at 和 --find 只能用一个',
  'usage.find-nothing': '--find 要有查找的文字',

  // 帮助
  'help.usage': '用法：',
  'help.arguments': '参数：',
  'help.options': '选项：',
  'help.global': '所有命令的选项：',
  'help.commands': '命令：',
  'help.option': '显示帮助',
  'help.command': '显示某个命令的帮助',
  'help.version': '显示版本号',
  'help.some-options': '[选项]',
  'help.some-command': '[命令]',
  'help.choices': '{text}：{choices}',

  // 不是报告的文件
  'no-report.empty': '{name}：文件是空的',
  'no-report.blank': '{name}：文件里只有空白',
  'no-report.binary': '{name}：是二进制文件，不是能读的文档',
  'no-report.json': '{name}：是数据（JSON），不是报告；{way}',
  'no-report.lines': '{name}：是数据（每行一个 JSON），不是报告；每行一份的文档请用 baogao pipe 读',
  'no-report.foreign': '{name}：不是中文报告：{letters} 个字母和汉字中只有 {han} 个汉字；{way}',
  'no-report.way': '加 --input-format txt 则照样读取',

  // 写了什么
  'written.file': '已写入：{file}（{size}）',
  'written.page': '1 页，{file}',
  'written.pages': '{number} 页，{file}',

  // 文件夹
  'folder.files': '文件',
  'folder.read': '读取',
  'folder.written': '写入',
  'folder.speed': '{megabytes} MB，用时 {seconds} 秒，每秒 {speed} MB',
  'folder.failed': '{number} 个失败',
  'folder.lossy': '{number} 个有丢失',
  'folder.kept': '{number} 个上次已做完',
  'folder.ignored': '{number} 个其他类型的未动：{kinds}',
  'folder.no-extension': '{number} 个无扩展名',
  'folder.hidden': '{number} 个隐藏的未动',
  'folder.temporary': '{number} 个 Word 自用的未动',
  'folder.linked-folder': '{number} 个文件夹链接未跟随',
  'folder.outside-link': '{number} 个指向外面的链接未跟随',
  'folder.more-failed': '另有 {number} 个失败，全部列在 {file}',
  'folder.more-lossy': '另有 {number} 个有丢失，全部列在 {file}',
  'folder.interrupted': '已中断：{total} 个文件做完 {files} 个；同一条命令会从这里继续',
  'folder.remarks': '{files}（{remarks}）',
  'folder.comma': '，',
  'records.report': '报告',
  'records.section': '章节',
  'records.count': '数量',
  'records.date': '日期',
  'records.organisation': '组织',
  'records.activity': '活动',
  'records.comparison': '比较',

  // 进度
  'progress.files': '文件 {files}/{total}',
  'progress.failed': '{number} 个失败',
  'progress.unknown': '正在估计',
  'progress.seconds': '还需约 {number} 秒',
  'progress.minutes': '还需约 {number} 分钟',
  'progress.hours': '还需约 {number} 小时',
  'progress.finishing': '正在收尾',

  // 说明缘由
  'explain.at': '位置 {offset}：{path}',
  'explain.found': '{place}（{offset}）：{context}',
  'explain.occurrences': '共 {number} 处',
  'explain.occurrence': '共 1 处',
  'explain.not-found': '{file}：没有出现“{words}”',
  'explain.tokens': '词：{tokens}',
  'explain.furniture': '无：是页面杂项',
  'explain.classes': '{word} 的词类：{classes}',
  'explain.records': '记录：{records}',
  'explain.none': '无',
  'explain.account': '去向：{kind} {text}：{class}',
  'explain.by': '规则 {rule}，{file}:{line}',
  'explain.no-rule': '此处没有规则匹配',
  'explain.captured': '捕获 {captures}',

  // 去向与比较
  'account.unexplained': '无从解释',
  'compare.figures': '数字',
  'compare.plans': '计划',
  'compare.presence': '消失的和新出现的',

  // 核对、检验、扩展包
  'review.tally': '接受 {accepted}，拒绝 {rejected}，修改 {edited}，补充 {added}',
  'check.failed': '{place}：规则 {rule}：{type} {text}：{problem}',
  'check.held': '{tried} 个例子中 {held} 个成立',
  'pack.examples': '规则的例子：{tried} 个中 {held} 个成立',
  'pack.cases': '案例：{tried} 个中 {held} 个成立',
  'pack.texts': '示例文本：{tried} 个中 {held} 个成立',

  // 服务与队列
  'serve.listening': '正在监听 {url}，文档在 {url}/docs',
  'serve.token-unreadable': '--token-file：{problem}',
  'serve.token-empty': '--token-file：{file} 是空的',
  'worker.waiting': '等待文档',
  'worker.done': '做完 {done} 份文档，其中 {failed} 份失败',
  'job.status': '{name}：{files} 个文件，{documents} 份不同的文档；做完 {done} 份（{failed} 份失败），还有 {left} 份',
  'job.submitting':
    '{name}：{files} 个文件，{documents} 份不同的文档，仍在提交；做完 {done} 份（{failed} 份失败），还有 {left} 份',
};
