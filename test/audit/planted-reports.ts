/** A report in which one rule finds something, and its twin in which all agrees. */
export interface Planted {
  readonly rule: string;
  readonly planted: string;
  readonly clean: string;
}

/** Whole numbers that look like chance, the same in every run. */
export function createNumbers(seed: number): (from: number, to: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (from, to) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The last digits of such numbers are no chance.
    return from + ((state >>> 8) % (to - from + 1));
  };
}

type Between = ReturnType<typeof createNumbers>;

/** A sentence that is right, and one that is wrong. */
type Pair = readonly [clean: string, planted: string];

const DAY = 86_400_000;
const WEEKDAYS = '日一二三四五六';

/** Rounded as reports round. */
const percent = (number: number): string => number.toFixed(1);

/** A number that is off by more than any rounding hides. */
const off = (number: number, by: number): string => percent(number + by);

const MAKERS: Readonly<Record<string, (between: Between) => Pair>> = {
  'growth-unlike-change': (between) => {
    const [base, more] = [between(200, 900), between(20, 200)];
    const say = (growth: string): string => `受理申请${base + more}件，比上年增加${more}件，增长${growth}%。`;
    const growth = (more / base) * 100;
    return [say(percent(growth)), say(off(growth, between(2, 9)))];
  },
  'fall-unlike-change': (between) => {
    const [level, less] = [between(200, 900), between(20, 200)];
    const say = (fall: string): string => `接报火警${level}起，同比下降${fall}%，同比减少${less}起。`;
    const fall = (less / (level + less)) * 100;
    return [say(percent(fall)), say(off(fall, between(2, 9)))];
  },
  'parts-exceed-whole': (between) => {
    const [members, league] = [between(10, 40), between(10, 40)];
    const say = (whole: number): string => `全站共有职工${whole}人，其中党员${members}人、团员${league}人。`;
    return [say(members + league + between(0, 30)), say(members + league - between(1, 9))];
  },
  'parts-unlike-whole': (between) => {
    const [men, women] = [between(20, 90), between(20, 90)];
    const say = (whole: number): string => `参训人员中男职工${men}人，女职工${women}人，共计${whole}人。`;
    return [say(men + women), say(men + women + between(1, 9))];
  },
  'share-contradicted': (between) => {
    const whole = between(100, 900);
    const part = between(10, whole - 40);
    const say = (share: string): string => `全镇有农户${whole}户，其中示范户${part}户，占${share}%。`;
    const share = (part / whole) * 100;
    return [say(percent(share)), say(off(share, between(2, 9)))];
  },
  'growth-contradicted': (between) => {
    const base = between(200, 900);
    const level = base + between(20, 200);
    const say = (growth: string): string => `接待游客${level}人次，比上年的${base}人次增长${growth}%。`;
    const growth = (level / base - 1) * 100;
    return [say(percent(growth)), say(off(growth, between(2, 9)))];
  },
  'fall-contradicted': (between) => {
    const level = between(200, 900);
    const base = level + between(20, 200);
    const say = (fall: string): string => `受理投诉${level}件，比上年的${base}件下降${fall}%。`;
    const fall = (1 - level / base) * 100;
    return [say(percent(fall)), say(off(fall, between(2, 9)))];
  },
  'points-contradicted': (between) => {
    const [base, more] = [between(50, 80), between(2, 15)];
    const say = (points: number): string => `入学率由${base}%提高到${base + more}%，提高${points}个百分点。`;
    return [say(more), say(more + between(3, 9))];
  },
  'completion-contradicted': (between) => {
    const plan = between(200, 900);
    const level = between(100, plan);
    const say = (completion: string): string => `完成投资${level}万元，占计划${plan}万元的${completion}%。`;
    const completion = (level / plan) * 100;
    return [say(percent(completion)), say(off(completion, between(2, 9)))];
  },
  'difference-contradicted': (between) => {
    const [base, more] = [between(200, 900), between(20, 99)];
    const say = (difference: number): string => `办结案件${base + more}件，比上年的${base}件增加${difference}件。`;
    return [say(more), say(more + between(1, 9))];
  },
  'shares-over-whole': (between) => {
    const [good, fair] = [between(30, 60), between(10, 30)];
    const say = (poor: number): string => `考核结果优、良、中分别占${good}%、${fair}%、${poor}%。`;
    return [say(100 - good - fair), say(100 - good - fair + between(4, 20))];
  },
  'shares-unlike-whole': (between) => {
    const [first, second] = [between(50, 150) / 10, between(300, 500) / 10];
    const third = 100 - first - second;
    const say = (last: number): string => `三次产业比为${percent(first)}：${percent(second)}：${percent(last)}。`;
    return [say(third), say(third + between(5, 40) / 10)];
  },
  'weekday-mismatch': (between) => {
    const date = new Date(Date.UTC(2021, 0, between(1, 365)));
    const say = (days: number): string => {
      const weekday = WEEKDAYS[new Date(date.getTime() + days * DAY).getUTCDay()];
      return `2021年${date.getUTCMonth() + 1}月${date.getUTCDate()}日（星期${weekday}）召开职工大会。`;
    };
    return [say(0), say(between(1, 6))];
  },
  'no-such-day': (between) => {
    const [month, days] = [2 * between(2, 3), 30];
    const say = (day: number): string => `2021年${month}月${day}日召开职工大会。`;
    return [say(between(1, days)), say(days + 1)];
  },
  'range-reversed': (between) => {
    const [from, to, month] = [between(1, 14), between(15, 28), between(1, 12)];
    const say = (one: number, other: number): string => `${month}月${one}日至${month}月${other}日举办培训班。`;
    return [say(from, to), say(to, from)];
  },
  'date-after-period': (between) => {
    const [month, day] = [between(6, 12), between(1, 28)];
    const say = (year: number): string => `${year}年${month}月${day}日召开职工大会。`;
    return [say(2021), say(2022)];
  },
  'figure-repeated': (between) => {
    const number = between(2, 8) * 1000 + between(2, 8) * 100 + between(1, 8) * 10 + 5;
    const say = (again: number): string => `发放宣传材料${number}份。按计划又走访了各村。全年发放宣传材料${again}份。`;
    return [say(number), say(number + 10)];
  },
  'numbering-gap': () => {
    const say = (numbers: string): string =>
      [...numbers].map((number) => `\n${number}、抓好各项工作\n坚持以人为本。`).join('');
    return [say('三四五'), say('三五')];
  },
  'table-total': (between) => {
    const parts = [between(10, 99), between(10, 99), between(10, 99)];
    const sum = parts.reduce((total, part) => total + part, 0);
    const say = (total: number): string =>
      `\n\n| 村 | 户数（户） |\n| --- | --- |\n${parts.map((part, at) => `| ${'东西南'[at]}庄村 | ${part} |\n`).join('')}| 合计 | ${total} |\n`;
    return [say(sum), say(sum + between(1, 30))];
  },
};

/** Growth that the years of a table contradict; planted as often as growth in a sentence. */
const inTable = (between: Between): Pair => {
  const base = between(200, 900);
  const level = base + between(20, 200);
  const growth = (level / base - 1) * 100;
  const say = (stated: string): string =>
    `\n\n| 指标 | 2020年 | 2021年 | 同比（%） |\n| --- | --- | --- | --- |\n| 接待游客（人次） | ${base} | ${level} | ${stated} |\n`;
  return [say(percent(growth)), say(off(growth, between(2, 9)))];
};

const RULES = Object.keys(MAKERS);
const FILLERS = ['加强队伍建设。', '坚持以人为本，服务群众。', '工作取得新的进展。', '落实各项制度。'] as const;

/** One of as many reports as one likes; those of all rules come in turn. */
export function plantedReport(index: number): Planted {
  const between = createNumbers(index);
  const rule = RULES[index % RULES.length] ?? '';
  const inRow = rule === 'growth-contradicted' && index % 2 === 0;
  const [clean, planted] = (inRow ? inTable : (MAKERS[rule] ?? (() => ['', ''])))(between);
  const filler = (): string => FILLERS[between(0, FILLERS.length - 1)] ?? '';
  const [opening, closing] = [filler(), filler()];
  const report = (sentence: string): string =>
    `青石站2021年工作总结\n一、抓好管理\n${opening}\n二、抓好服务\n${sentence}${closing}\n`;
  return { rule, planted: report(planted), clean: report(clean) };
}
