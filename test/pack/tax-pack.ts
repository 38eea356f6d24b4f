import { definePack } from '../../src/index.js';

/** A pack for the tests: every type of field, and every way in which one is filled. */
export const taxPack = definePack({
  name: 'tax',
  records: {
    refund: {
      label: { zh: '退税', en: 'refund' },
      fields: {
        amount: { type: 'count', required: true },
        kind: { type: 'string', required: true, attribute: 'kind', values: ['income', 'export'] },
        batch: { type: 'number', integer: true, minimum: 1, maximum: 4 },
        day: { type: 'date', nearest: true },
        office: { type: 'organisation', nearest: true },
      },
    },
    'notice-number': {
      label: { zh: '文号', en: 'notice number' },
      opaque: true,
      fields: { year: { type: 'number', required: true, minimum: 1949 }, number: 'number', status: 'string' },
    },
    audience: { fields: { groups: { type: 'string', list: true }, places: { type: 'organisation', list: true } } },
  },
  grammars: [
    { name: 'refund-noun.txt', text: '个税退税 kind=income\n出口退税 kind=export\n' },
    { name: 'group.txt', text: '个体户\n小微企业主\n自由职业者\n' },
    {
      name: 'tax.grammar',
      text: `
rule refund
  pattern  ('第' batch:numeral '批')? kind:refund-noun amount:figure[measure=money]
  match    办理[出口退税300万元]  kind=export amount=300万元
  never    办理出口退税

rule notice
  pattern  '税发' '[' year:numeral ']' number:numeral '号'
  action   notice-number status=valid
  match    印发[税发[2023]12号]  year=2023 number=12
  never    12号文件

rule audience
  pattern  '面向' groups:group ('、' groups:group){0,3}
  match    [面向个体户、自由职业者]宣讲  groups=个体户,自由职业者
  never    面向社会
`.replaceAll('税发[2023]12号', '税发\\[2023\\]12号'),
    },
  ],
});
