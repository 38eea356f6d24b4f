const DIGITS = '零一二三四五六七八九';
const POWERS = ['', '十', '百', '千'];
const MYRIADS = ['', '万', '亿', '万亿'];

/** How digits and powers are written. */
export interface Writing {
  readonly digits: string;
  readonly powers: readonly string[];
}

export const ORDINARY: Writing = { digits: DIGITS, powers: POWERS };
export const FINANCIAL: Writing = { digits: '零壹贰叁肆伍陆柒捌玖', powers: ['', '拾', '佰', '仟'] };

/** A whole number in characters, as it is read aloud: 12 is 十二, 20305 is 二万零三百零五. */
export function hanNumeral(value: number, writing: Writing = ORDINARY): string {
  if (value === 0) return DIGITS.charAt(0);
  const zero = writing.digits.charAt(0);
  let written = '';
  for (let rest = value, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group++) {
    const section = rest % 10_000;
    const higher = rest >= 10_000;
    if (section > 0) {
      const padded = higher && section < 1000 ? zero : '';
      const behind = written !== '' && !written.startsWith(zero) && section % 10 === 0 ? zero : '';
      written = `${padded}${sectionNumeral(section, writing)}${MYRIADS[group]}${behind}${written}`;
    }
  }
  const ten = `${writing.digits.charAt(1)}${writing.powers[1]}`;
  return written.startsWith(ten) && writing === ORDINARY ? written.slice(1) : written;
}

/** A number below ten thousand. */
function sectionNumeral(section: number, { digits, powers }: Writing): string {
  let written = '';
  let zeros = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      zeros = written !== '';
      continue;
    }
    if (zeros) written += digits.charAt(0);
    zeros = false;
    written += `${digits.charAt(digit)}${powers[place]}`;
  }
  return written;
}
