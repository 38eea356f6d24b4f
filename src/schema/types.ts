// Made by `npm run generate` from the schemas beside it; changes belong there. Written out, so that editors show what a
// field means and not how its type is inferred.

/** What became of every numeral, date, marker and head of a body in a text. */
export interface Account {
  /** How many there are of each kind. */
  balance: Record<AccountKind, Balance>;
  /** In text order; those that begin together in the order of the kinds. Items of one kind do not overlap. */
  items: AccountItem[];
}

/** `record`: it is part of a record; `dismissed`: a rule says that it is none; `unexplained`: neither. */
export type AccountClass = 'record' | 'dismissed' | 'unexplained';

/** One thing that is accounted for. */
export interface AccountItem {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** `numeral` a run of digits or of characters that numerals are written with, `date` a number with a unit of the calendar or a word for a time, `marker` what begins a line or sentence as a section’s marker would, `organisation` a word that ends the names of bodies. */
  kind: AccountKind;
  /** `record`: it is part of a record; `dismissed`: a rule says that it is none; `unexplained`: neither. */
  class: AccountClass;
  /** Id of the record or section that it is part of. */
  id: string | null;
  /** The rule that dismisses it. */
  rule: RuleReference | null;
  /** Why it is dismissed, in words. */
  reason: string | null;
}

/** `numeral` a run of digits or of characters that numerals are written with, `date` a number with a unit of the calendar or a word for a time, `marker` what begins a line or sentence as a section’s marker would, `organisation` a word that ends the names of bodies. */
export type AccountKind = 'numeral' | 'date' | 'marker' | 'organisation';

/** A concrete thing done, planned or repeated: 举办培训班四期. */
export interface Activity {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** The sentence in which it begins: index into the root’s `sentences`. */
  sentence: number;
  /** Ids of the sections around it, outermost first. */
  sections: string[];
  /** The grammar rule that made it. */
  rule: RuleReference;
  /** What it is. */
  type: 'activity';
  /** The verb: 举办. */
  trigger: TextSpan;
  /** What takes place, or what it is done to: 培训班; null where there is none. */
  object: TextSpan | null;
  /** The verb, Simplified: 举办 where the text has 舉辦. */
  action: string;
  /** The object, Simplified and without blanks: one name for 迎春文藝演出 and 迎春文艺演出; null without object. */
  name: string | null;
  /** `event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed. */
  category: ActivityCategory;
  /** Whether it was done, is planned, or comes again and again. */
  status: ActivityStatus;
  /** Who does it. */
  organisers: Link[];
  /** With whom or for whom it is done. */
  participants: Link[];
  /** When it is done. */
  dates: Link[];
  /** Where it is done. */
  places: Link[];
  /** How much or how many of it there is. */
  counts: Link[];
  /** How sure the reading is: the share of its weight among all readings of the verb. Left out for what a row of a table states. */
  confidence?: number | undefined;
}

/** `event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed. */
export type ActivityCategory = 'event' | 'delivery' | 'service' | 'institution';

/** Whether it was done, is planned, or comes again and again. */
export type ActivityStatus = 'done' | 'planned' | 'recurring';

/** What it is compared with: a year before (同比), the time just before (环比), a plan, the whole that a share or rank is of, or what is named. */
export type Against = 'previous-year' | 'previous-period' | 'plan' | 'whole' | 'other';

/** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
export type Approximation = 'exact' | 'over' | 'under' | 'about' | 'at-least' | 'at-most' | 'range';

/** How often a rule of the audit could be held against a report: what it checked and found to agree is told as well. */
export interface AuditBalance {
  /** A rule of `grammars/audit/audit-rule.txt`: `share-contradicted`. */
  rule: string;
  /** Statements that its arithmetic was tried on. */
  checked: number;
  /** Those of them that do not agree: the findings. */
  contradicted: number;
}

/** How many there are of a kind, and of each class; the classes add up to the total. */
export interface Balance {
  /** All of them. */
  total: number;
  /** Those that are part of a record. */
  record: number;
  /** Those that a rule dismisses. */
  dismissed: number;
  /** Those that are neither. */
  unexplained: number;
}

/** What a figure is among those of its table; only `figure`s may be added up. */
export type CellRole = 'figure' | 'total' | 'share' | 'change';

/** A figure at its place in one of the reports. */
export interface ComparedFigure {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Id of the record or section in its report. */
  id: string;
  /** The stated number in `unit`s. */
  value: number;
}

/** A record or section at its place in one of the reports; `text` is what it says there. */
export interface ComparedPlace {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Id of the record or section in its report. */
  id: string;
}

/** A figure that says how much more, less or of what. */
export interface Comparison {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** The sentence in which it begins: index into the root’s `sentences`. */
  sentence: number;
  /** Ids of the sections around it, outermost first. */
  sections: string[];
  /** The grammar rule that made it. */
  rule: RuleReference;
  /** What it is. */
  type: 'comparison';
  /** What is said: `change` 同比增长6.9%, `difference` 高于全省1.7个百分点, `multiple` 是2015年的2.3倍, `share` 占三分之一, `completion` 完成计划的103%, `rank` 居全省第二位. */
  kind: ComparisonKind;
  /** What is compared, Simplified. */
  item: string | null;
  /** Whether it is more, less or as much; null where the kind has none: of a share, a multiple, a completion in percent. */
  direction: Direction | null;
  /** The stated number, never negative, scaled as in counts: 6.9 (%), 360000 (元), 0.3333 (三分之一), 2 (第二位), 1 (翻一番), 0 (持平); null where none is stated: 超额完成, and from–to pairs. */
  value: number | null;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** `%`, 个百分点, 倍, 位 or the unit of an amount, Simplified; null where none is written. */
  unit: string | null;
  /** How the figure is stated; null where no number is. */
  form: ComparisonForm | null;
  /** What it is compared with; null where the text does not say. */
  against: Against | null;
  /** The words that name it; null where there are none. */
  basis: ComparisonBasis | null;
  /** The count that is the figure; null where the figure is none (第二位, 翻番, 持平) or there is none. */
  figure: Link | null;
  /** How much it is, where that is stated: 18% of 由12%提高到18%, 3亿元 of 产值3亿元，增长8%. */
  level: Level | null;
  /** How much it is compared with: as stated (12% of 由12%提高到18%), else computed where level and figure are stated, else null. */
  base: Level | null;
}

/** What names the other side of a comparison, at its place. */
export interface ComparisonBasis {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** True where it is that of an earlier comparison of the sentence: 同比 in 收入同比增长5%、利润增长7% holds for both. */
  carried: boolean;
  /** The date that it names: 去年 of 比去年同期. */
  date: Link | null;
  /** The days that are meant, once the report’s period, or the named date, is known. */
  resolved?: Days | undefined;
}

/** How the figure is stated: `points` 个百分点, `times` 倍, `fraction` 三分之一, `rank` 第二位, `amount` in `unit`s. */
export type ComparisonForm = 'percent' | 'points' | 'times' | 'fraction' | 'amount' | 'rank';

/** What is said: `change` 同比增长6.9%, `difference` 高于全省1.7个百分点, `multiple` 是2015年的2.3倍, `share` 占三分之一, `completion` 完成计划的103%, `rank` 居全省第二位. */
export type ComparisonKind = 'change' | 'difference' | 'multiple' | 'share' | 'completion' | 'rank';

/** A quantity: a numeral with what it measures. */
export interface Count {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** The sentence in which it begins: index into the root’s `sentences`. */
  sentence: number;
  /** Ids of the sections around it, outermost first. */
  sections: string[];
  /** The grammar rule that made it. */
  rule: RuleReference;
  /** What it is. */
  type: 'count';
  /** The stated number in `unit`s, with 万 and 亿 multiplied out: 3920000000 of 39.2亿元. */
  value: number;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** Classifier or unit, Simplified; null where none is written. */
  unit: string | null;
  /** What is measured. */
  measure: Measure;
  /** What is counted, Simplified: 手册 of 发放手册500册. */
  item: string | null;
  /** The verb that governs it, Simplified: 发放 of 发放手册500册. */
  action: string | null;
  /** Id of the activity that it measures. */
  activity?: string | null | undefined;
  /** Id of the count that it is a part of: of 教师24名 for the 9名 of 其中女教师9名. */
  partOf?: string | null | undefined;
  /** Ids of the counts that are its parts, in text order; left out where it has none. */
  parts?: string[] | undefined;
  /** Of a count with parts: whether the text says that there are no others (合计, the total of a table). */
  exhaustive?: boolean | undefined;
  /** Of a figure in a table: the dates that head its row and column. */
  dates?: Link[] | undefined;
  /** Of a figure in a table: its cell. */
  cell?: CountCell | undefined;
}

/** The cell of a table that a count stands in. */
export interface CountCell {
  /** Place among the tables of the text, from 1. */
  table: number;
  /** Row in the grid of the table, from 1. */
  row: number;
  /** Column in the grid of the table, from 1. */
  column: number;
  /** The innermost head of its row; null where there is none. */
  rowHeader: TextSpan | null;
  /** The innermost head of its column; null where there is none. */
  columnHeader: TextSpan | null;
  /** Where the unit is written: in the cell, a head, a column of units, or above the table. */
  unit: TextSpan | null;
  /** What a figure is among those of its table; only `figure`s may be added up. */
  role: CellRole;
}

/** TIMEX3 type: a calendar date, one with a clock time, a length, or what comes again. */
export type DateKind = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression: 4月2日, 去年末, 近20年, 每季度. */
export interface DateRecord {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** The sentence in which it begins: index into the root’s `sentences`. */
  sentence: number;
  /** Ids of the sections around it, outermost first. */
  sections: string[];
  /** The grammar rule that made it. */
  rule: RuleReference;
  /** What it is. */
  type: 'date';
  /** TIMEX3 type: a calendar date, one with a clock time, a length, or what comes again. */
  kind: DateKind;
  /** What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration; left out where it says nothing. */
  value?: string | undefined;
  /** The days that are meant, once the report’s period is known; left out where they are not. */
  resolved?: ResolvedDate | undefined;
}

/** Two days, both inclusive. */
export interface Days {
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, inclusive, `YYYY-MM-DD`. */
  end: string;
}

/** Something a reader of the result should know; never an error. */
export interface Diagnostic {
  /** Stable, for programs: `numbering-gap`, `empty-text`… */
  code: string;
  /** For people. */
  message: string;
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
}

/** Whether it is more, less or as much; of a rank, `down` says that it is counted from the last. */
export type Direction = 'up' | 'down' | 'same';

/** One body with all its mentions in a report: 市文广新局, 我局, 本局. */
export interface Entity {
  /** Unique in the root: `entity-1`… in the order of first mentions. */
  id: string;
  /** The fullest name that the report gives it, Simplified. */
  name: string;
  /** What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies. */
  kind: OrganisationKind;
  /** What it belongs to; null where its name does not say. */
  level: EntityLevel | null;
  /** Ids of the organisation records that mention it, in text order. */
  mentions: string[];
}

/** What a body belongs to; `unit` for troops and the numbered parts of a force. */
export type EntityLevel = 'national' | 'province' | 'city' | 'county' | 'town' | 'village' | 'unit';

/** A figure of both reports that is not the same. */
export interface FigureDifference {
  /** What is counted, Simplified. */
  item: string;
  /** The verb that governs it, Simplified. */
  action: string | null;
  /** Its unit, Simplified. */
  unit: string | null;
  /** What the first report says. */
  a: ComparedFigure;
  /** What the second report says. */
  b: ComparedFigure;
  /** `b` less `a`, in `unit`s; of percentages in points. */
  difference: number;
  /** `b` divided by `a`; null for percentages, and where `a` is 0. */
  ratio: number | null;
  /** Why they are taken for the same thing: all that hold, in the order of the values. */
  reasons: MatchReason[];
}

/** What a report says that does not agree, as `audit` finds it. The span is that of the statement that shows it. */
export interface Finding {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** A rule of `grammars/audit/audit-rule.txt`: `parts-exceed-whole`. */
  rule: string;
  /** `error`: what is stated cannot all be right; `warning`: it is likely a slip; `note`: a reader should know. */
  severity: Severity;
  /** The calculation with the numbers as read: `30 / 120 * 100 = 25, not 35`; null where nothing is calculated. */
  arithmetic: string | null;
  /** All that is compared, in text order, the statement that shows it among them. */
  parts: FindingPart[];
  /** Id of the report; null for what stands outside reports. */
  report: string | null;
  /** What does not agree, for people. */
  message: {
    /** In Chinese. */
    zh: string;
    /** In English. */
    en: string;
  };
}

/** A figure, date or marker that a finding is about. */
export interface FindingPart {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Its name in the arithmetic of the rule: `whole`, `parts`, `share`… */
  role: string;
  /** The record that it is; null where it is none. */
  id: string | null;
}

/** An activity as a flat record. */
export interface FlatActivity {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'activity';
  /** The verb: 举办. */
  trigger: TextSpan;
  /** What takes place, or what it is done to: 培训班; null where there is none. */
  object: TextSpan | null;
  /** The verb, Simplified: 举办 where the text has 舉辦. */
  action: string;
  /** The object, Simplified and without blanks: one name for 迎春文藝演出 and 迎春文艺演出; null without object. */
  name: string | null;
  /** `event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed. */
  category: ActivityCategory;
  /** Whether it was done, is planned, or comes again and again. */
  status: ActivityStatus;
  /** Who does it. */
  organisers: Link[];
  /** With whom or for whom it is done. */
  participants: Link[];
  /** When it is done. */
  dates: Link[];
  /** Where it is done. */
  places: Link[];
  /** How much or how many of it there is. */
  counts: Link[];
  /** How sure the reading is: the share of its weight among all readings of the verb. Left out for what a row of a table states. */
  confidence?: number | undefined;
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** Id of the report. */
  report: string;
  /** The section around it; null outside of sections. */
  section: FlatContext | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`. */
  sentence: string;
  /** The grammar rule that made it: file, line and name. */
  rule: string;
}

/** A comparison as a flat record. */
export interface FlatComparison {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'comparison';
  /** What is said: `change` 同比增长6.9%, `difference` 高于全省1.7个百分点, `multiple` 是2015年的2.3倍, `share` 占三分之一, `completion` 完成计划的103%, `rank` 居全省第二位. */
  kind: ComparisonKind;
  /** What is compared, Simplified. */
  item: string | null;
  /** Whether it is more, less or as much; null where the kind has none: of a share, a multiple, a completion in percent. */
  direction: Direction | null;
  /** The stated number, never negative, scaled as in counts: 6.9 (%), 360000 (元), 0.3333 (三分之一), 2 (第二位), 1 (翻一番), 0 (持平); null where none is stated: 超额完成, and from–to pairs. */
  value: number | null;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** `%`, 个百分点, 倍, 位 or the unit of an amount, Simplified; null where none is written. */
  unit: string | null;
  /** How the figure is stated; null where no number is. */
  form: ComparisonForm | null;
  /** What it is compared with; null where the text does not say. */
  against: Against | null;
  /** The words that name it; null where there are none. */
  basis: ComparisonBasis | null;
  /** The count that is the figure; null where the figure is none (第二位, 翻番, 持平) or there is none. */
  figure: Link | null;
  /** How much it is, where that is stated: 18% of 由12%提高到18%, 3亿元 of 产值3亿元，增长8%. */
  level: Level | null;
  /** How much it is compared with: as stated (12% of 由12%提高到18%), else computed where level and figure are stated, else null. */
  base: Level | null;
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** Id of the report. */
  report: string;
  /** The section around it; null outside of sections. */
  section: FlatContext | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`. */
  sentence: string;
  /** The grammar rule that made it: file, line and name. */
  rule: string;
}

/** The section around a flat record. */
export interface FlatContext {
  /** Id of the innermost section around it. */
  id: string;
  /** The headings that lead there, outermost first. */
  path: string[];
  /** What the outermost section around it is about. */
  role: SectionRole | null;
}

/** A count as a flat record. */
export interface FlatCount {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'count';
  /** The stated number in `unit`s, with 万 and 亿 multiplied out: 3920000000 of 39.2亿元. */
  value: number;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** Classifier or unit, Simplified; null where none is written. */
  unit: string | null;
  /** What is measured. */
  measure: Measure;
  /** What is counted, Simplified: 手册 of 发放手册500册. */
  item: string | null;
  /** The verb that governs it, Simplified: 发放 of 发放手册500册. */
  action: string | null;
  /** Id of the activity that it measures. */
  activity?: string | null | undefined;
  /** Id of the count that it is a part of: of 教师24名 for the 9名 of 其中女教师9名. */
  partOf?: string | null | undefined;
  /** Ids of the counts that are its parts, in text order; left out where it has none. */
  parts?: string[] | undefined;
  /** Of a count with parts: whether the text says that there are no others (合计, the total of a table). */
  exhaustive?: boolean | undefined;
  /** Of a figure in a table: the dates that head its row and column. */
  dates?: Link[] | undefined;
  /** Of a figure in a table: its cell. */
  cell?: CountCell | undefined;
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** Id of the report. */
  report: string;
  /** The section around it; null outside of sections. */
  section: FlatContext | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`. */
  sentence: string;
  /** The grammar rule that made it: file, line and name. */
  rule: string;
}

/** A date as a flat record. */
export interface FlatDate {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'date';
  /** TIMEX3 type: a calendar date, one with a clock time, a length, or what comes again. */
  kind: DateKind;
  /** What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration; left out where it says nothing. */
  value?: string | undefined;
  /** The days that are meant, once the report’s period is known; left out where they are not. */
  resolved?: ResolvedDate | undefined;
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** Id of the report. */
  report: string;
  /** The section around it; null outside of sections. */
  section: FlatContext | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`. */
  sentence: string;
  /** The grammar rule that made it: file, line and name. */
  rule: string;
}

/** A mention of a body as a flat record. */
export interface FlatOrganisation {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'organisation';
  /** What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies. */
  kind: OrganisationKind;
  /** Its name as this mention gives it, Simplified. */
  name: string;
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** The body that is mentioned: 县图书馆 for 我馆. */
  entity: NamedEntity | null;
  /** Id of the report. */
  report: string;
  /** The section around it; null outside of sections. */
  section: FlatContext | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`. */
  sentence: string;
  /** The grammar rule that made it: file, line and name. */
  rule: string;
}

/** Where a flat record of a pack stands. */
export interface FlatPackPlace {
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** Id of the report. */
  report: string;
  /** The section around it; null outside of sections. */
  section: FlatContext | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`. */
  sentence: string;
  /** The grammar rule that made it: file, line and name. */
  rule: string;
}

/** A record that stands alone, with what it leads to by id: told apart by `type`. */
export type FlatRecord = FlatReport | FlatSection | FlatCount | FlatDate | FlatOrganisation | FlatActivity | FlatComparison;

/** A report as a flat record. */
export interface FlatReport {
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** What it is. */
  type: 'report';
  /** Unique in the root: `report-1`… */
  id: string;
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written; null where it has none. */
  title: string | null;
  /** What kind of report it is: 总结 and 汇报, 述职, 计划 and 要点, or another. */
  genre: Genre;
  /** True where neither title nor opening nor closing shows a whole report: the text is a part of one. */
  excerpt: boolean;
  /** The days that it is about: what `resolved` of its dates rests on; null where nothing tells. */
  period: Period | null;
  /** The body that wrote it, where title, signature or opening tell. */
  issuer: NamedEntity | null;
}

/** A section as a flat record: its span is the marker and the heading, not the body. */
export interface FlatSection {
  /** Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none. */
  document?: string | number | undefined;
  /** What it is. */
  type: 'section';
  /** Unique in the root: `section-1`… in text order. */
  id: string;
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Its number as written: 一、; null for style `none`. */
  marker: string | null;
  /** How it is numbered: 一、 （一） 1、 （1） ① 第一， 一是 首先， —— or not at all. */
  style: SectionStyle;
  /** The number that the marker states; null where it states none. */
  ordinal: number | null;
  /** Depth in its report, outermost 1. */
  level: number;
  /** The heading as written, without the marker. */
  heading: string;
  /** What it, or the outermost section around it, is about. */
  role: SectionRole | null;
  /** The headings that lead to it, outermost first, its own last. */
  path: string[];
  /** Id of the section around it; null for the outermost. */
  parent: string | null;
  /** From its marker to the end of what stands under it. */
  extent: {
    /** Where it begins in the text, in UTF-16 code units from 0. */
    start: number;
    /** Where it ends, exclusive. */
    end: number;
  };
  /** The line on which it begins, from 1. */
  line: number;
  /** Id of the report. */
  report: string;
}

/** What kind of report it is: 总结 and 汇报, 述职, 计划 and 要点, or another. */
export type Genre = 'summary' | 'debriefing' | 'plan' | 'other';

/** A record with the fields of the definition of records and nothing else, its roles bare texts. */
export type GuideRecord = {
  /** What it is. */
  type: 'report';
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written; null where it has none. */
  title: string | null;
  /** What kind of report it is: 总结 and 汇报, 述职, 计划 and 要点, or another. */
  genre: Genre;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** What it is. */
  type: 'section';
  /** Its number as written: 一、; null for style `none`. */
  marker: string | null;
  /** How it is numbered: 一、 （一） 1、 （1） ① 第一， 一是 首先， —— or not at all. */
  style: SectionStyle;
  /** The number that the marker states; null where it states none. */
  ordinal: number | null;
  /** Depth in its report, outermost 1. */
  level: number;
  /** The heading as written, without the marker. */
  heading: string;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** What it is. */
  type: 'count';
  /** The stated number in `unit`s, with 万 and 亿 multiplied out: 3920000000 of 39.2亿元. */
  value: number;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** Classifier or unit, Simplified; null where none is written. */
  unit: string | null;
  /** What is measured. */
  measure: Measure;
  /** What is counted, Simplified: 手册 of 发放手册500册. */
  item: string | null;
  /** The verb that governs it, Simplified: 发放 of 发放手册500册. */
  action: string | null;
  /** Of a figure in a table: the dates that head its row and column. */
  dates?: string[] | undefined;
  /** Of a figure in a table: its cell. */
  cell?: CountCell | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** What it is. */
  type: 'date';
  /** TIMEX3 type: a calendar date, one with a clock time, a length, or what comes again. */
  kind: DateKind;
  /** What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration; left out where it says nothing. */
  value?: string | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** What it is. */
  type: 'organisation';
  /** What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies. */
  kind: OrganisationKind;
  /** Its name, Simplified and with the head that it shares (市 of 市、区妇联 is 市妇联), where that is not its text. */
  name?: string | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** What it is. */
  type: 'activity';
  /** The verb: 举办. */
  trigger: TextSpan;
  /** What takes place, or what it is done to: 培训班; null where there is none. */
  object: TextSpan | null;
  /** `event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed. */
  category: ActivityCategory;
  /** Whether it was done, is planned, or comes again and again. */
  status: ActivityStatus;
  /** Who does it. */
  organisers: string[];
  /** With whom or for whom it is done. */
  participants: string[];
  /** When it is done. */
  dates: string[];
  /** Where it is done. */
  places: string[];
  /** How much or how many of it there is. */
  counts: string[];
  /** How sure the reading is: the share of its weight among all readings of the verb. Left out for what a row of a table states. */
  confidence?: number | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** What it is. */
  type: 'comparison';
  /** What is said: `change` 同比增长6.9%, `difference` 高于全省1.7个百分点, `multiple` 是2015年的2.3倍, `share` 占三分之一, `completion` 完成计划的103%, `rank` 居全省第二位. */
  kind: ComparisonKind;
  /** What is compared, Simplified. */
  item: string | null;
  /** Whether it is more, less or as much; null where the kind has none: of a share, a multiple, a completion in percent. */
  direction: Direction | null;
  /** The stated number, never negative, scaled as in counts: 6.9 (%), 360000 (元), 0.3333 (三分之一), 2 (第二位), 1 (翻一番), 0 (持平); null where none is stated: 超额完成, and from–to pairs. */
  value: number | null;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** `%`, 个百分点, 倍, 位 or the unit of an amount, Simplified; null where none is written. */
  unit: string | null;
  /** How the figure is stated; null where no number is. */
  form: ComparisonForm | null;
  /** What it is compared with; null where the text does not say. */
  against: Against | null;
  /** The words that name what it is compared with. */
  basis: string | null;
  /** How much it is, where that is stated. */
  level: {
    /** How much it is, in `unit`s. */
    value: number;
    /** The least that it may be, as the digits that are written are rounded. */
    min: number;
    /** The most that it may be. */
    max: number;
    /** Its unit, Simplified; null where none is written. */
    unit: string | null;
    /** True where it is worked out from the other side and the figure; false where the text states it. */
    computed: boolean;
    /** The words that state it; null where it is computed. */
    text: string | null;
  } | null;
  /** How much it is compared with. */
  base: {
    /** How much it is, in `unit`s. */
    value: number;
    /** The least that it may be, as the digits that are written are rounded. */
    min: number;
    /** The most that it may be. */
    max: number;
    /** Its unit, Simplified; null where none is written. */
    unit: string | null;
    /** True where it is worked out from the other side and the figure; false where the text states it. */
    computed: boolean;
    /** The words that state it; null where it is computed. */
    text: string | null;
  } | null;
};

/** The marker and heading text of a section. */
export interface Heading {
  /** What it is. */
  type: 'heading';
  /** Marker, text and what is between. */
  children: Leaf[];
  /** Where it stands. */
  position: Position;
}

/** A stretch of text (unist Literal). Every character of the source belongs to exactly one. */
export interface Leaf {
  /** What a stretch of text is: `furniture` is what a site or a converter added. */
  type: LeafType;
  /** The source text of the leaf. */
  value: string;
  /** Where it stands. */
  position: Position;
}

/** What a stretch of text is: `furniture` is what a site or a converter added. */
export type LeafType = 'title' | 'marker' | 'headingText' | 'text' | 'punctuation' | 'furniture' | 'whitespace';

/** How much it is on one side of a comparison. */
export interface Level {
  /** How much it is, in `unit`s. */
  value: number;
  /** The least that it may be, as the digits that are written are rounded. */
  min: number;
  /** The most that it may be. */
  max: number;
  /** Its unit, Simplified; null where none is written. */
  unit: string | null;
  /** True where it is worked out from the other side and the figure; false where the text states it. */
  computed: boolean;
  /** The words that state it; null where it is computed. */
  text: string | null;
  /** The count that states it; null where it is computed. */
  id: string | null;
}

/** What fills a role: its text and place, and the record that it is. */
export interface Link {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Id of the record that it is; null where it is none. */
  id: string | null;
}

/** Why two records of two reports are taken for the same thing. */
export type MatchReason = 'same-item' | 'same-head' | 'same-action' | 'same-unit' | 'same-role' | 'same-column' | 'same-place-in-order' | 'same-verb' | 'same-object' | 'same-heading';

/** What is measured. */
export type Measure = 'count' | 'money' | 'percent' | 'length' | 'area' | 'weight' | 'volume' | 'other';

/** A body by its id and name. */
export interface NamedEntity {
  /** Id of the entity. */
  id: string;
  /** The fullest name that the report gives it, Simplified. */
  name: string;
}

/** A mention of a body that one could name: 县图书馆, 区妇联, 我局. */
export interface Organisation {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** The sentence in which it begins: index into the root’s `sentences`. */
  sentence: number;
  /** Ids of the sections around it, outermost first. */
  sections: string[];
  /** The grammar rule that made it. */
  rule: RuleReference;
  /** What it is. */
  type: 'organisation';
  /** What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies. */
  kind: OrganisationKind;
  /** Its name, Simplified and with the head that it shares (市 of 市、区妇联 is 市妇联), where that is not its text. */
  name?: string | undefined;
}

/** What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies. */
export type OrganisationKind = 'party' | 'government' | 'military' | 'mass' | 'enterprise' | 'institution' | 'community' | 'group' | 'other';

/** One field of a pack’s type of record. */
export interface PackField {
  /** What a field holds: text, a number, or a link to a date, a count or an organisation that the library found. */
  type: PackFieldType;
  /** True where it holds several. */
  list?: boolean | undefined;
  /** True where it is always there; else it may be null, a list empty. */
  required?: boolean | undefined;
  /** Of a string: all that it may be. */
  values?: string[] | undefined;
  /** Of a number: true where it is a whole one. */
  integer?: boolean | undefined;
  /** Of a number: the least that it may be. */
  minimum?: number | undefined;
  /** Of a number: the most that it may be. */
  maximum?: number | undefined;
  /** Of a string or number: the value is this attribute of the captured word, not its text. */
  attribute?: string | undefined;
  /** Of a link that nothing is captured for: true where it is the nearest record of the sentence. */
  nearest?: boolean | undefined;
  /** Of a number: in what it is stated. */
  unit?: string | undefined;
  /** What people call something, by language. */
  label?: PackLabel | undefined;
  /** What it means, in a sentence. */
  description?: string | undefined;
}

/** What a field holds: text, a number, or a link to a date, a count or an organisation that the library found. */
export type PackFieldType = 'string' | 'number' | 'date' | 'count' | 'organisation';

/** What people call something, by language. */
export interface PackLabel {
  /** In Chinese. */
  zh: string;
  /** In English. */
  en: string;
}

/** What every record of a pack has beside its own fields. */
export interface PackRecordBase {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** The sentence in which it begins: index into the root’s `sentences`. */
  sentence: number;
  /** Ids of the sections around it, outermost first. */
  sections: string[];
  /** The grammar rule that made it. */
  rule: RuleReference;
  /** The name of its type, which is none of the library’s own. */
  type: string;
}

/** A type of record that a pack brings with it. */
export interface PackType {
  /** The `type` of its records. */
  name: string;
  /** The pack that it is from. */
  pack: string;
  /** What people call something, by language. */
  label: PackLabel;
  /** What it is, in a sentence. */
  description?: string | undefined;
  /** True where what its rules match holds no dates, counts and organisations. */
  opaque?: boolean | undefined;
  /** Its fields by name, in the order in which they are shown. */
  fields: Record<string, PackField>;
}

/** Running text. */
export interface Paragraph {
  /** What it is. */
  type: 'paragraph';
  /** Its text, marks and blanks. */
  children: Leaf[];
  /** Where it stands. */
  position: Position;
}

/** The days that a report is about. */
export interface Period {
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, inclusive, `YYYY-MM-DD`. */
  end: string;
  /** True where the caller stated it (`reference`), false where the report’s own dates show it. */
  given: boolean;
}

/** What became of a plan of the first report. */
export interface PlanOutcome {
  /** The plan in the first report. */
  plan: ComparedPlace;
  /** `done` where the second report tells it as done (a target: reached), `changed` where it tells another number, `missing` where it tells nothing of it. */
  outcome: 'done' | 'changed' | 'missing';
  /** What the second report says of it; null where it is missing. */
  found: ComparedPlace | null;
  /** Why they are taken for the same thing: all that hold, in the order of the values. */
  reasons: MatchReason[];
}

/** A place in the source (unist Point). */
export interface Point {
  /** Line, from 1. */
  line: number;
  /** Column in UTF-16 code units, from 1. */
  column: number;
  /** UTF-16 code units from the beginning of the text, from 0. */
  offset: number;
}

/** Where a node stands in the source (unist Position). */
export interface Position {
  /** Where it begins. */
  start: Point;
  /** Where it ends, exclusive. */
  end: Point;
}

/** A section, an activity or a figure that only one of the reports has. */
export interface Presence {
  /** What it is. */
  type: 'section' | 'activity' | 'count';
  /** `gone`: only in the first; `new`: only in the second. */
  change: 'gone' | 'new';
  /** What a figure counts, Simplified; null for sections and activities. */
  item: string | null;
  /** The verb that governs a figure, Simplified; null for all else. */
  action: string | null;
  /** Where it stands in the report that has it. */
  place: ComparedPlace;
}

/** The types of record that can be asked for. */
export type RecordType = 'count' | 'date' | 'organisation' | 'activity' | 'comparison';

/** One report of the text. */
export interface Report {
  /** What it is. */
  type: 'report';
  /** Unique in the root: `report-1`… */
  id: string;
  /** As written; null where it has none. */
  title: string | null;
  /** What kind of report it is: 总结 and 汇报, 述职, 计划 and 要点, or another. */
  genre: Genre;
  /** True where neither title nor opening nor closing shows a whole report: the text is a part of one. */
  excerpt: boolean;
  /** Its sections and what stands outside them, in text order. */
  children: (Section | Paragraph | TableNode | Leaf)[];
  /** All its records, in text order. */
  records: ReportRecord[];
  /** Where the text was read with packs: their records, in text order. */
  packRecords?: PackRecordBase[] | undefined;
  /** The bodies that its organisation records mention. */
  entities: Entity[];
  /** The days that it is about: what `resolved` of its dates rests on; null where nothing tells. */
  period: Period | null;
  /** Id of the entity that wrote it, where title, signature or opening tell. */
  issuer: string | null;
  /** Where it stands. */
  position: Position;
}

/** What is not the same in two reports; of equal ones, nothing. */
export interface ReportDifference {
  /** Figures that differ, in the order of the first report. */
  figures: FigureDifference[];
  /** What became of the plans of the first report. */
  plans: PlanOutcome[];
  /** What is gone, in the order of the first report, then what is new, in the order of the second. */
  presence: Presence[];
}

/** Any extracted record, told apart by `type`. */
export type ReportRecord = Count | DateRecord | Organisation | Activity | Comparison;

/** The days that a date means. */
export interface ResolvedDate {
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, inclusive, `YYYY-MM-DD`. */
  end: string;
  /** True where a part of it comes from the report’s period or another date. */
  implied: boolean;
}

export type Review = 'accepted' | 'rejected' | 'edited' | 'added';

export type ReviewedRecord = {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'count';
  /** The stated number in `unit`s, with 万 and 亿 multiplied out: 3920000000 of 39.2亿元. */
  value: number;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** Classifier or unit, Simplified; null where none is written. */
  unit: string | null;
  /** What is measured. */
  measure: Measure;
  /** What is counted, Simplified: 手册 of 发放手册500册. */
  item: string | null;
  /** The verb that governs it, Simplified: 发放 of 发放手册500册. */
  action: string | null;
  /** Id of the activity that it measures. */
  activity?: string | null | undefined;
  /** Id of the count that it is a part of: of 教师24名 for the 9名 of 其中女教师9名. */
  partOf?: string | null | undefined;
  /** Ids of the counts that are its parts, in text order; left out where it has none. */
  parts?: string[] | undefined;
  /** Of a count with parts: whether the text says that there are no others (合计, the total of a table). */
  exhaustive?: boolean | undefined;
  /** Of a figure in a table: the dates that head its row and column. */
  dates?: Link[] | undefined;
  /** Of a figure in a table: its cell. */
  cell?: CountCell | undefined;
  review: Review;
  original?: {
    /** Where it begins in the text, in UTF-16 code units from 0. */
    start: number;
    /** Where it ends, exclusive. */
    end: number;
  } | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'date';
  /** TIMEX3 type: a calendar date, one with a clock time, a length, or what comes again. */
  kind: DateKind;
  /** What the expression itself says: EDTF (ISO 8601-2) or an ISO 8601 duration; left out where it says nothing. */
  value?: string | undefined;
  /** The days that are meant, once the report’s period is known; left out where they are not. */
  resolved?: ResolvedDate | undefined;
  review: Review;
  original?: {
    /** Where it begins in the text, in UTF-16 code units from 0. */
    start: number;
    /** Where it ends, exclusive. */
    end: number;
  } | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'organisation';
  /** What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies. */
  kind: OrganisationKind;
  /** Its name, Simplified and with the head that it shares (市 of 市、区妇联 is 市妇联), where that is not its text. */
  name?: string | undefined;
  review: Review;
  original?: {
    /** Where it begins in the text, in UTF-16 code units from 0. */
    start: number;
    /** Where it ends, exclusive. */
    end: number;
  } | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'activity';
  /** The verb: 举办. */
  trigger: TextSpan;
  /** What takes place, or what it is done to: 培训班; null where there is none. */
  object: TextSpan | null;
  /** The verb, Simplified: 举办 where the text has 舉辦. */
  action: string;
  /** The object, Simplified and without blanks: one name for 迎春文藝演出 and 迎春文艺演出; null without object. */
  name: string | null;
  /** `event` a meeting, course, performance; `delivery` handed out, made, built; `service` visits, aid, repair; `institution` set up or signed. */
  category: ActivityCategory;
  /** Whether it was done, is planned, or comes again and again. */
  status: ActivityStatus;
  /** Who does it. */
  organisers: Link[];
  /** With whom or for whom it is done. */
  participants: Link[];
  /** When it is done. */
  dates: Link[];
  /** Where it is done. */
  places: Link[];
  /** How much or how many of it there is. */
  counts: Link[];
  /** How sure the reading is: the share of its weight among all readings of the verb. Left out for what a row of a table states. */
  confidence?: number | undefined;
  review: Review;
  original?: {
    /** Where it begins in the text, in UTF-16 code units from 0. */
    start: number;
    /** Where it ends, exclusive. */
    end: number;
  } | undefined;
} | {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
  /** Unique in the root: `count-1`, `date-4`…, numbered in text order. */
  id: string;
  /** What it is. */
  type: 'comparison';
  /** What is said: `change` 同比增长6.9%, `difference` 高于全省1.7个百分点, `multiple` 是2015年的2.3倍, `share` 占三分之一, `completion` 完成计划的103%, `rank` 居全省第二位. */
  kind: ComparisonKind;
  /** What is compared, Simplified. */
  item: string | null;
  /** Whether it is more, less or as much; null where the kind has none: of a share, a multiple, a completion in percent. */
  direction: Direction | null;
  /** The stated number, never negative, scaled as in counts: 6.9 (%), 360000 (元), 0.3333 (三分之一), 2 (第二位), 1 (翻一番), 0 (持平); null where none is stated: 超额完成, and from–to pairs. */
  value: number | null;
  /** How the stated number relates to the true one: `over` 500余, `under` 近30, `about` 约30, `at-least` 不少于30. */
  approx: Approximation;
  /** The least that the text allows, where it says so: 50000 of 5万多, 20 of 20至30. */
  min?: number | undefined;
  /** The most that the text allows, where it says so: 30 of 20至30. */
  max?: number | undefined;
  /** `%`, 个百分点, 倍, 位 or the unit of an amount, Simplified; null where none is written. */
  unit: string | null;
  /** How the figure is stated; null where no number is. */
  form: ComparisonForm | null;
  /** What it is compared with; null where the text does not say. */
  against: Against | null;
  /** The words that name it; null where there are none. */
  basis: ComparisonBasis | null;
  /** The count that is the figure; null where the figure is none (第二位, 翻番, 持平) or there is none. */
  figure: Link | null;
  /** How much it is, where that is stated: 18% of 由12%提高到18%, 3亿元 of 产值3亿元，增长8%. */
  level: Level | null;
  /** How much it is compared with: as stated (12% of 由12%提高到18%), else computed where level and figure are stated, else null. */
  base: Level | null;
  review: Review;
  original?: {
    /** Where it begins in the text, in UTF-16 code units from 0. */
    start: number;
    /** Where it ends, exclusive. */
    end: number;
  } | undefined;
};

/** The result of parsing one text (unist tree). */
export interface Root {
  /** What it is. */
  type: 'root';
  /** Version of the shape of this result. */
  schemaVersion: '1.4';
  /** The reports of the text, and what stands outside them, in text order. */
  children: (Report | Leaf)[];
  /** Sentences of all reports in order, without the blanks behind their closing punctuation. */
  sentences: TextSpan[];
  /** What a reader should know, such as gaps in the numbering. */
  diagnostics: Diagnostic[];
  /** Where the text was read with packs: their types of record. */
  packTypes?: PackType[] | undefined;
  /** The whole text. */
  position: Position;
}

/** The grammar rule that made a record. */
export interface RuleReference {
  /** The grammar file; relative to `grammars/` for those of the library. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  /** Name of the rule. */
  name: string;
}

/** One enumerated heading or item with what stands under it. */
export interface Section {
  /** What it is. */
  type: 'section';
  /** Unique in the root: `section-1`… in text order. */
  id: string;
  /** How it is numbered: 一、 （一） 1、 （1） ① 第一， 一是 首先， —— or not at all. */
  style: SectionStyle;
  /** Its number as written: 一、; null for style `none`. */
  marker: string | null;
  /** The number that the marker states; null where it states none. */
  ordinal: number | null;
  /** Depth in its report, outermost 1. */
  level: number;
  /** What it is about; null for sections inside others. */
  role: SectionRole | null;
  /** The heading as written, without the marker. */
  heading: string;
  /** Its heading, and what stands under it, in text order. */
  children: (Heading | Paragraph | TableNode | Section | Leaf)[];
  /** Where it stands. */
  position: Position;
}

/** What a part of a report is about. */
export type SectionRole = 'introduction' | 'achievements' | 'problems' | 'plans' | 'conclusion';

/** How it is numbered: 一、 （一） 1、 （1） ① 第一， 一是 首先， —— or not at all. */
export type SectionStyle = 'han-comma' | 'han-paren' | 'arabic-comma' | 'arabic-paren' | 'circled' | 'ordinal-word' | 'han-is' | 'discourse' | 'dash' | 'none';

/** `error`: what is stated cannot all be right; `warning`: it is likely a slip; `note`: a reader should know. */
export type Severity = 'error' | 'warning' | 'note';

/** One cell of a table. */
export interface TableCellNode {
  /** What it is. */
  type: 'tableCell';
  /** The row of the table in which it begins, from 1. */
  row: number;
  /** The column of the table in which it begins, from 1. */
  column: number;
  /** How many rows it takes up; 0 for the empty place that a cell above takes up. */
  rows: number;
  /** How many columns it takes up. */
  columns: number;
  /** True where the document says that it heads a row or a column. */
  header: boolean;
  /** Its text, with the items in it. */
  children: (Section | Leaf)[];
  /** Where it stands. */
  position: Position;
}

/** A table of a document, or one that plain text draws with `|`. */
export interface TableNode {
  /** What it is. */
  type: 'table';
  /** Its rows, and the blanks between them. */
  children: (TableRowNode | Leaf)[];
  /** Where it stands. */
  position: Position;
}

/** One row of a table. */
export interface TableRowNode {
  /** What it is. */
  type: 'tableRow';
  /** Its cells, and the marks or blanks between them. */
  children: (TableCellNode | Leaf)[];
  /** Where it stands. */
  position: Position;
}

/** A stretch of the source with its text. */
export interface TextSpan {
  /** Where it begins in the text, in UTF-16 code units from 0. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** As written: `source.slice(start, end)`. */
  text: string;
}
