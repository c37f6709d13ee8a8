import { foldForSearch } from '@shared/kernel/text'
import type { TableField } from './mapping'

/*
 * The words by which headers of trade tables name their columns, in English, Russian, Ukrainian and Chinese, written
 * against headers folded by `headerWords` (lower case, no marks; й is и, ї is і, ё is е).
 */

/** A column of a table that is to be mapped. */
export type MappedColumn = { readonly key: string; readonly header: string }

/** A header as the words of these lists are written: folded, camelCase apart, punctuation as spaces. */
export const headerWords = (header: string): string =>
  foldForSearch(header.normalize('NFKC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A header as reasons and doubts quote it. */
export const shortHeader = (header: string): string => header.trim().replace(/\s+/gu, ' ').slice(0, 60)

// In regular expressions \b knows Latin letters only.
const EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))'
const anyLetters = (words: RegExp): RegExp => new RegExp(words.source.replaceAll('\\b', EDGE), 'u')

/** A field that a header may name; where several columns name one field, the heaviest gets it. */
export type HeaderRule = { readonly field: TableField; readonly words: RegExp; readonly weight: number }

const rule = (field: TableField, weight: number, words: RegExp): HeaderRule => ({
  field,
  weight,
  words: anyLetters(words),
})

/** Headers that look like a field and are none: estimates, unit prices, dates of something else. */
export const NO_FIELD = anyLetters(
  /^is [a-z]|estimat|unit (?:price|value)|price per|цена за|ціна за|单价|search code|notify|birth|\bimo\b|legacy|partner ?2|customs ?proc|процедур/u,
)

/** Names of parties: the role, before what is said of it. */
const PARTIES: readonly (readonly [
  role: 'consignor' | 'consignee' | 'declarant' | 'forwarder' | 'manufacturer',
  words: RegExp,
])[] = [
  [
    'manufacturer',
    /\b(?:manufacturer|manufacturing company|producer|maker)\b|изготовител|производител|виробник|виготовлювач|生产商|制造商|生产厂|厂商|生产企业|制造厂/u,
  ],
  [
    'consignor',
    /\b(?:exporter|shipper|consignor|seller|sender|supplier|vendor)\b|отправител|экспортер|продавец|продавца|поставщик|відправник|експортер|продавец|продавця|постачальник|发货人|發貨人|出口商|出口企业|出口公司|发货单位|卖方|供应商|托运人|发货方|寄件人/u,
  ],
  [
    'consignee',
    /\b(?:importer|consignee|buyer|receiver|recipient|purchaser)\b|получател|импортер|покупател|одержувач|отримувач|імпортер|покупець|покупця|收货人|收貨人|进口商|进口企业|进口公司|收货单位|买方|购买方|采购商|收货方/u,
  ],
  ['declarant', /\b(?:declarant|customs (?:broker|agent))\b|декларант|申报单位|申报人|报关行|报关企业/u],
  ['forwarder', /\b(?:freight )?forwarder\b|экспедитор|експедитор|货代|货运代理/u],
]

/** What of a party a column holds; anything else is its name. The first that is met counts. */
const PARTS: readonly (readonly [part: 'Country' | 'Id' | 'Address', words: RegExp])[] = [
  ['Country', /\bcountr(?:y|ies)\b|\biso\b|стран|країн|краін|国家|國家|国别/u],
  ['Address', /\baddress\b|\bcity\b|адрес|город|місто|地址|城市/u],
  [
    'Id',
    /\b(?:id|inn|tin|vat|code|number|no|reg)\b|\bинн\b|кпп|огрн|окпо|едрпоу|єдрпоу|рнокпп|іпн|код|税号|编码|编号|代码/u,
  ],
]

export const PARTY_WORDS = PARTIES.map(([role, words]) => [role, anyLetters(words)] as const)
export const PARTY_PARTS = PARTS.map(([part, words]) => [part, anyLetters(words)] as const)

/** Rules for everything but parties, the telling ones before the general ones. */
export const HEADER_RULES: readonly HeaderRule[] = [
  rule(
    'lineNumber',
    3,
    /(?:line|item|position) (?:number|no|nr)\b|\bline\b$|номер (?:товара|позици|товару)|(?:товар|товара|товару|позиция|позиція) (?:no|номер)|no (?:товара|позици|товару|п п)|(?:no|номер) тов\b|^тов(?:ар)? (?:no|номер)|项号|商品序号/u,
  ),
  rule(
    'declarationNumber',
    4,
    /declaration (?:number|no|nr|id)\b|\bdecl(?:aration)?\b$|(?:номер|no) (?:дт|гтд|тд|мд|вмд|декларац|митно|статформ)|регистрационны[ий] (?:no|номер)|реєстраціини[ий] номер|^рег(?:истр)? (?:no|номер)|^(?:(?:грузовая )?таможенная |митна )?декларац(?:ия|ія)(?: на товар[ыи])?(?: (?:no|номер))?$|^(?:гтд|дт|тд|мд|вмд|емд|эдт)(?: (?:no|номер))?$|^nd\b|^报关单$|报关单(?:统一)?(?:编号|号码?)|海关编号/u,
  ),
  rule(
    'masterBill',
    4,
    /master (?:bill|b l|bl|airway)|\bmbl\b|\bmawb\b|основно[ий] коносамент|主提单|总提单/u,
  ),
  rule('houseBill', 4, /house (?:bill|b l|bl|airway)|\bhbl\b|\bhawb\b|домашни[ий] коносамент|分提单|子提单/u),
  rule('masterBill', 1, /bill of lading|\bb l (?:number|no)\b|\bwaybill\b|коносамент|накладн|提单号|运单号/u),
  rule(
    'houseBill',
    0.6,
    /bill of lading|\bb l (?:number|no)\b|\bwaybill\b|коносамент|накладн|提单号|运单号/u,
  ),
  rule('container', 3, /container|контеинер|集装箱|箱号/u),
  rule('vessel', 3, /\b(?:vessel|ship) ?(?:name)?\b|\bсудно\b|название судна|船名/u),
  rule(
    'incoterms',
    3,
    /incoterm|(?:delivery|trade) terms|terms of delivery|услови[яие]+ поставки|умови поставки|成交方式|贸易条款|贸易术语/u,
  ),
  rule('currency', 3, /\bcurrency\b|валют|币种|币制|货币/u),
  rule('valueBasis', 3, /(?:value|valuation|price) basis/u),
  rule('valueFob', 3, /\bfob\b|(?:^|[^а-я])фоб(?:$|[^а-я])/u),
  rule('valueCif', 3, /\bcif\b|(?:^|[^а-я])сиф(?:$|[^а-я])/u),
  rule('brand', 3, /\bbrand\b|trade ?mark|торгова[яі]? марка|торговельна марка|товарны[ий] знак|品牌|商标/u),
  rule(
    'goods',
    4,
    /(?:product|goods|cargo|commodity|item) (?:details?|descriptions?|names?|shipped|text)|description of (?:the )?goods|goods shipped|\bcmd desc\b|(?:наименован|описан|характеристик|наименуван|наиме|назв|опис)\p{L}* .*товар|商品名称|货物名称|貨物名稱|商品描述|货品名称|货名|品名/u,
  ),
  rule(
    'hsCode',
    4,
    /\bhs\b|\bhs(?:code|n|6|8|10)\b|\bhts(?:us)?\b|harmoni[sz]ed|тн ?вэд|\btnved\b|укт ?зед|уктзед|commodity code|tariff (?:code|number|line|item)|\bcmd code\b|код товар|товарны[ий] код|海关编码|商品编码|商品编号|税则号|hs编码|海关商编/u,
  ),
  rule(
    'goods',
    2,
    /^(?:goods|product|commodity|description|cargo|item|товар|товари|товары|груз|вантаж|商品|货物|produkt)$/u,
  ),
  rule(
    'quantityUnit',
    3,
    /(?:quantity|qty) unit|units? of (?:measure\p{L}*|quantity)|\buom\b|единиц\p{L}* измерени|ед изм|одиниц\p{L}* вимір|од вим|计量单位|数量单位/u,
  ),
  rule('quantityUnit', 4, /^qty unit abbr$/u),
  rule('quantityUnit', 2, /^(?:unit|units|единица|одиниця|单位)$/u),
  rule('weightUnit', 3, /(?:weight|wt) unit|единица веса|одиниця ваги|重量单位/u),
  rule(
    'netWeight',
    4,
    /net ?(?:weight|wt|mass|wgt)|вес нетто|масса нетто|вага нетто|маса нетто|\bнетто\b|净重/u,
  ),
  rule(
    'grossWeight',
    4,
    /gross ?(?:weight|wt|mass|wgt)|вес брутто|масса брутто|вага брутто|\bбрутто\b|毛重/u,
  ),
  rule(
    'netWeight',
    1,
    /^(?:weight|wt|mass|вес|вага|масса|маса|重量)(?: (?:in )?(?:kgs?|кг|lbs?|tons?|tonnes|т|公斤|千克))?$/u,
  ),
  rule('quantity', 4, /^(?:quantity|qty|количество|кол во|кількість|数量)(?:$| \p{L}{1,4}$)/u),
  rule('quantity', 2, /\b(?:quantity|qty)\b|количеств|кол во|кількіст|数量|件数|\bpieces\b|\bunits\b/u),
  rule(
    'value',
    5,
    /\bprimary value\b|статистическ\p{L}* стоимост|статистичн\p{L}* варт|stat(?:istical)? value/u,
  ),
  rule('value', 4, /customs value|declared value|таможенн\p{L}* стоимост|митн\p{L}* варт|完税价格|申报总价/u),
  rule(
    'value',
    3,
    /invoice (?:value|amount)|total (?:value|price|amount)|фактурн\p{L}* стоимост|фактурн\p{L}* варт|总价|总金额|发票金额/u,
  ),
  rule('value', 2, /\b(?:value|amount)\b|стоимост|вартіст|金额|价值|货值/u),
  rule(
    'date',
    5,
    /date of (?:registration|declaration)|declaration date|registration date|дата (?:регистрац|подачи|оформлен|дт|гтд|декларац|реєстрац|оформленн)|申报日期|报关日期/u,
  ),
  rule(
    'date',
    4,
    /(?:shipment|shipping|departure|export|dispatch) date|date of (?:shipment|departure|export)|дата (?:отправ|отгрузк|вывоз|відправ)|出口日期|发货日期|起运日期/u,
  ),
  rule(
    'date',
    3,
    /(?:arrival|import|entry|clearance) date|date of (?:arrival|import|entry)|дата (?:прибыт|ввоз|выпуск|прибутт)|进口日期|到港日期/u,
  ),
  rule('date', 2, /\bdate\b|\bdatum\b|\bдата\b|日期|^(?:period|период|період|时间|月份|年月)$/u),
  rule('date', 1, /^(?:year|ref year|month|год|рік|месяц|місяць|年份|年)$/u),
  rule(
    'dispatchedFrom',
    4,
    /country of (?:dispatch|departure|export(?:ation)?|shipment|lading)|(?:departure|dispatch|export|exporting|shipment) country|shipment origin|country from|стран\p{L}* (?:отправлени|экспорт|вывоз)|країн\p{L}* (?:відправлен|експорт)|краін\p{L}* (?:відправлен|експорт)|启运国|起运国|发货国|出口国/u,
  ),
  rule(
    'destination',
    4,
    /country of (?:destination|import(?:ation)?|discharge)|(?:destination|importing|import) country|shipment destination|country to|стран\p{L}* (?:назначени|импорт|ввоз)|краін\p{L}* (?:призначен|імпорт)|目的国|运抵国|最终目的国|进口国/u,
  ),
  rule(
    'origin',
    4,
    /(?:country|place) of (?:origin|manufacture|production)|origin country|стран\p{L}* (?:происхожд|производств)|краін\p{L}* (?:походж|виробницт)|原产国|原产地|生产国/u,
  ),
  rule('transit', 3, /\btransit\b|trans ?shipment|\bvia\b|транзит|перевалк|中转|经停/u),
  rule(
    'dispatchedFrom',
    2,
    /port of (?:lading|loading|departure|export|origin)|place of (?:receipt|loading|departure)|loading port|порт (?:отправ|погрузк|відправ|завантаж)|装货港|起运港|启运港|装运港/u,
  ),
  rule(
    'destination',
    2,
    /port of (?:unlading|unloading|discharge|destination|arrival|entry)|place of (?:delivery|discharge)|destination port|^destination$|порт (?:назнач|выгрузк|прибыт|призначен|вивантаж)|卸货港|目的港|抵运港|^目的地$/u,
  ),
  rule('origin', 1, /^(?:origin|происхождение|походження|产地)$/u),
  rule(
    'flow',
    3,
    /\bflow(?: desc)?$|import export|export import|направлени\p{L}* (?:перемещ|товаропоток)|тип (?:декларац|потока)|напрям|进出口|貿易方向/u,
  ),
  rule('flow', 2, /\bflow code\b|\btrade flow\b/u),
  rule('reporter', 3, /\breporter iso\b/u),
  rule('reporter', 2, /\breporter(?: desc)?$|reporting country|отчитывающ|报告国/u),
  rule('reporter', 1, /\breporter code\b/u),
  rule('partner', 3, /\bpartner iso\b/u),
  rule(
    'partner',
    2,
    /\bpartner(?: desc)?$|partner country|стран\p{L}* партнер|краін\p{L}* партнер|торговы[ий] партнер|贸易伙伴|伙伴国/u,
  ),
  rule('partner', 1, /\bpartner code\b/u),
]

/**
 * Columns of the Russian declaration by the number of its box, for tables that have the bare code. Codes with words
 * behind them go by the words first.
 */
export const BOXES: ReadonlyMap<string, TableField> = new Map([
  ['nd', 'declarationNumber'],
  ['g07', 'declarationNumber'],
  ['g072', 'date'],
  ['g011', 'flow'],
  ['g021', 'consignorId'],
  ['g022', 'consignor'],
  ['g023', 'consignorAddress'],
  ['g0231', 'consignorCountry'],
  ['g06', 'quantity'],
  ['g081', 'consigneeId'],
  ['g082', 'consignee'],
  ['g083', 'consigneeAddress'],
  ['g0831', 'consigneeCountry'],
  ['g142', 'declarant'],
  ['g15', 'dispatchedFrom'],
  ['g15a', 'dispatchedFrom'],
  ['g16', 'origin'],
  ['g17', 'destination'],
  ['g17a', 'destination'],
  ['g202', 'incoterms'],
  ['g221', 'currency'],
  ['g31_1', 'goods'],
  ['g31_11', 'manufacturer'],
  ['g31_12', 'brand'],
  ['g31_13', 'origin'],
  ['g31_7', 'quantity'],
  ['g31_71', 'quantityUnit'],
  ['g32', 'lineNumber'],
  ['g33', 'hsCode'],
  ['g35', 'grossWeight'],
  ['g38', 'netWeight'],
  ['g45', 'value'],
  ['g46', 'value'],
])
