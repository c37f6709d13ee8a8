import { HAN_SURNAMES } from '@shared/suggest/lexicon/chinese-names'
import type { SuggestedSchema } from '@shared/suggest/suggestion'
import type { Candidate } from './candidate'

type Rule = { readonly pattern: RegExp; readonly schema: SuggestedSchema; readonly reason: string }

// A verb of saying or a small word behind the name is no part of it.
const NAME = `(?:${HAN_SURNAMES})(?:(?![说称在向对]|表示|指出|警告|否认|强调|认为)\\p{Script=Han}){1,2}`
const ROLE =
  '(?:发言人|总统|主席|总理|部长|外长|防长|大使|市长|省长|州长|总裁|董事长|总经理|经理|首席执行官|教授|研究员|专家|分析师|分析员|顾问|厂长|董事|代表|官员|记者|先生|女士|局长|司长|议员|负责人|创始人|律师)'
const SAYS = '(?:表示|说|称|指出|强调|认为|宣布|否认|回应|告诉|介绍|透露|警告|承诺)'

// A name is taken where a title stands before it or a verb of saying behind it; its length is what lies between.
const RULES: readonly Rule[] = [
  {
    pattern:
      /(?<=[，。、；：“”（）\s]|^|[与和由向从对在的]|公司)[\p{Script=Han}A-Za-z0-9]{2,16}?(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)/gmu,
    schema: 'Company',
    reason: 'it ends like the name of a firm',
  },
  {
    pattern:
      /(?:中国|俄罗斯|美国|乌克兰|英国|德国|法国|日本|韩国)?(?:外交部|国防部|商务部|财政部|海关总署|海关|国务院|工业和信息化部|司法部|内政部|能源部|经济部|军队|政府|中央银行|央行|议会|国会)/gu,
    schema: 'PublicBody',
    reason: 'it names a body of a state',
  },
  {
    pattern: /[\p{Script=Han}]{2,8}?(?:大学|研究所|研究院|基金会|协会|学院|研究中心|通讯社|日报|时报)/gu,
    schema: 'Organization',
    reason: 'its last characters name an organisation',
  },
  {
    pattern: new RegExp(`(?<=${ROLE}\\s?)${NAME}(?=${SAYS}|\\s|在|，|、|。|对|向|于|$)`, 'gmu'),
    schema: 'Person',
    reason: 'a title stands before it',
  },
  {
    pattern: new RegExp(`(?<=[，。；：“”\\s]|^)${NAME}(?=${SAYS})`, 'gmu'),
    schema: 'Person',
    reason: 'it is said to have spoken',
  },
  {
    pattern: /[\p{Script=Han}]{1,7}(?:·[\p{Script=Han}]{1,8})+(?=表示|说|称|在|，|。|、|的|和|与|对|$)/gmu,
    schema: 'Person',
    reason: 'a point parts its words, as in foreign names',
  },
]

const PLACE_START =
  /^(?:中国|北京|上海|深圳|广州|重庆|天津|武汉|成都|南京|杭州|山东|陕西|广东|浙江|江苏|河北|河南|湖北|湖南|四川|福建|安徽|香港|宁波|苏州|无锡|青岛|大连|厦门|东莞|佛山|温州|义乌|合肥|长沙|郑州|西安|济南|沈阳|哈尔滨|昆明|福州|珠海|中山|惠州|常州|南通|烟台)(?:市|省)?/u
// Words that stand before a firm or body and are no part of it.
const LEAD =
  /^.*(?:但是|由于|根据|来自|通过|对于|向|从|对|由|与|和|及|在|被|给|为|是|该|这家|一家|多家|称|的)(?=[\p{Script=Han}A-Za-z0-9]{3})/u

/** Names in a Chinese text: firms and bodies by their last characters, persons by titles and verbs of saying. */
export function hanCandidates(text: string): Candidate[] {
  const whole = wholeNames(text)
  return [...whole, ...shortNames(text, whole)]
}

/** “华瞳光学” for “深圳华瞳光学有限公司”: a firm's name without its place and form. */
function shortNames(text: string, whole: readonly Candidate[]): Candidate[] {
  const cores = whole
    .filter(({ hints }) => hints.some(({ schema }) => schema === 'Company'))
    .map(({ text: name }) =>
      name.replace(/(?:股份)?(?:有限责任公司|有限公司|集团公司|集团|公司)$/u, '').replace(PLACE_START, ''),
    )
    .filter((core) => core.length > 1)
  return [...new Set(cores)].flatMap((core) =>
    [...text.matchAll(new RegExp(core.replace(/[^\p{L}\d]/gu, '.'), 'gu'))].map((match) => ({
      start: match.index,
      end: match.index + core.length,
      text: core,
      entry: null,
      hints: [{ schema: 'Company' as const, weight: 5, reason: 'it is short for a firm named before' }],
      doubtful: false,
    })),
  )
}

function wholeNames(text: string): Candidate[] {
  return RULES.flatMap(({ pattern, schema, reason }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const lead = schema === 'Person' ? '' : (LEAD.exec(match[0])?.[0] ?? '')
      const start = match.index + lead.length
      const end = match.index + match[0].length
      const name = text.slice(start, end)
      // “这家公司” (“this company”) names nobody.
      if (/(?:^|这家|那家|多家|几家|[该此本某各些])(?:公司|集团|企业)$/u.test(name) || name.length < 2)
        return []
      return [
        { start, end, text: name, entry: null, hints: [{ schema, weight: 7, reason }], doubtful: false },
      ]
    }),
  )
}
