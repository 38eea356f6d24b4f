import type { Language } from '../../index.js';

/** What Chinese readers call words of the records' vocabulary, where a table is for people only. */
const CHINESE: Readonly<Record<string, string>> = {
  total: '总数',
  record: '记录',
  dismissed: '排除',
  unexplained: '无从解释',
  numeral: '数字',
  date: '日期',
  marker: '序号',
  organisation: '组织',
  done: '完成',
  changed: '有变',
  missing: '未提及',
  gone: '消失',
  new: '新增',
  section: '章节',
  activity: '活动',
  count: '数量',
  comparison: '比较',
  report: '报告',
  'same-item': '同一对象',
  'same-head': '同一中心词',
  'same-action': '同一动作',
  'same-unit': '同一单位',
  'same-role': '同类章节',
  'same-verb': '同一动词',
  'same-object': '同一宾语',
};

/** A word of the vocabulary as readers of a language call it; one without another name as it is. */
export const wordIn = (language: Language, word: string): string =>
  language === 'zh' ? (CHINESE[word] ?? word) : word;
