import { existsSync, readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import * as v from 'valibot'
import { newId } from '@shared/kernel/ids'
import { readToolsOf } from '@shared/source/read-tools'
import type { Layout } from './layout'
import { mappingSchema, type TableField } from './mapping'
import { proposeMapping, type ProposedMapping } from './propose-mapping'
import { previewTableFile } from './read-file'
import { openDecoderOf } from './read-rows'
import { cellsByField, fieldColumns } from './row-fields'
import { rowFacts } from './row-facts'

const zeros = new Uint8Array(10)
const layout: Layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  headerRow: 0,
  decimal: '.',
  thousands: '',
  dateOrder: 'dmy',
}
const propose = (
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
  how: Layout = layout,
): ProposedMapping => {
  let items = 0
  return proposeMapping(
    headers.map((header, at) => ({ key: header === '' ? `column ${at + 1}` : header, header })),
    rows,
    how,
    () => newId('item', (items += 1), zeros),
  )
}
const columnsOf = ({ mapping }: ProposedMapping): Record<string, string> =>
  Object.fromEntries(mapping.columns.map(({ field, column }) => [field, column]))
/** The field of each header; '' where it has none. */
const fieldsFor = (headers: readonly string[]) => {
  const byColumn = new Map(propose(headers).mapping.columns.map(({ field, column }) => [column, field]))
  return headers.map((header) => byColumn.get(header) ?? '')
}

test.each<readonly [language: string, headers: Readonly<Record<string, TableField | ''>>]>([
  [
    'English',
    {
      'Declaration No.': 'declarationNumber',
      'Item number': 'lineNumber',
      'Shipper name': 'consignor',
      'Shipper country': 'consignorCountry',
      'Shipper address': 'consignorAddress',
      'Buyer (original)': 'consignee',
      'Buyer Tax ID': 'consigneeId',
      'Notify party': '',
      'Description of goods': 'goods',
      'HS-Code': 'hsCode',
      'Net Wt (kg)': 'netWeight',
      'Gross weight': 'grossWeight',
      Qty: 'quantity',
      'Unit of measure': 'quantityUnit',
      'Unit price': '',
      'Total value': 'value',
      Currency: 'currency',
      'Country of Origin': 'origin',
      'Country of Export': 'dispatchedFrom',
      'Port of Discharge': 'destination',
      'Master B/L': 'masterBill',
      'House Bill No': 'houseBill',
      'Container no.': 'container',
      'Registration Date': 'date',
    },
  ],
  [
    'Russian',
    {
      'Номер ДТ': 'declarationNumber',
      '№ товара': 'lineNumber',
      'Дата регистрации': 'date',
      'Наименование отправителя': 'consignor',
      'Код страны отправителя': 'consignorCountry',
      'ИНН получателя': 'consigneeId',
      Получатель: 'consignee',
      'Страна отправления': 'dispatchedFrom',
      'Страна назначения': 'destination',
      'Страна происхождения': 'origin',
      'Код ТН ВЭД': 'hsCode',
      'Наименование товара по ТН ВЭД': 'goods',
      'Вес нетто, кг': 'netWeight',
      'Кол-во': 'quantity',
      'Ед. изм.': 'quantityUnit',
      'Таможенная стоимость, руб.': '',
      'Статистическая стоимость, USD': 'value',
      'Фирма-изготовитель': 'manufacturer',
      'Товарный знак': 'brand',
      'Условия поставки': 'incoterms',
      Декларант: 'declarant',
    },
  ],
  [
    'Ukrainian',
    {
      'Номер МД': 'declarationNumber',
      'Дата оформлення': 'date',
      Відправник: 'consignor',
      'Країна відправника': 'consignorCountry',
      Одержувач: 'consignee',
      'ЄДРПОУ одержувача': 'consigneeId',
      'Код УКТ ЗЕД': 'hsCode',
      'Опис товару': 'goods',
      'Країна походження': 'origin',
      'Країна відправлення': 'dispatchedFrom',
      'Вага нетто, кг': 'netWeight',
      Кількість: 'quantity',
      'Одиниця виміру': 'quantityUnit',
      'Митна вартість': 'value',
      'Торгова марка': 'brand',
      Виробник: 'manufacturer',
    },
  ],
  [
    'Chinese',
    {
      报关单号: 'declarationNumber',
      申报日期: 'date',
      发货人: 'consignor',
      收货人: 'consignee',
      收货人国家: 'consigneeCountry',
      商品编码: 'hsCode',
      商品名称: 'goods',
      数量: 'quantity',
      计量单位: 'quantityUnit',
      净重: 'netWeight',
      金额: 'value',
      币制: 'currency',
      原产国: 'origin',
      启运国: 'dispatchedFrom',
      运抵国: 'destination',
      成交方式: 'incoterms',
      提单号: 'masterBill',
    },
  ],
  [
    'bare boxes',
    {
      ND: 'declarationNumber',
      G072: 'date',
      G32: 'lineNumber',
      G022: 'consignor',
      G33: 'hsCode',
      G46: 'value',
    },
  ],
])('headers in %s', (_, headers) => {
  expect(
    Object.fromEntries(
      Object.keys(headers).map((header, at) => [header, fieldsFor(Object.keys(headers))[at]]),
    ),
  ).toEqual(headers)
})

test.each(
  (
    [
      ['declarationNumber', 'Декларация, № декларации, Декларация №, Номер декларации, Декларация на товары'],
      ['declarationNumber', 'Таможенная декларация, ДТ, ГТД, № ДТ, ГТД №, Рег. номер, Регистрационный №'],
      ['declarationNumber', 'Декларація, Декларація №, Номер декларації, Митна декларація, МД, ВМД, № МД'],
      [
        'declarationNumber',
        'Номер митної декларації, Реєстраційний номер, 报关单, 报关单编号, 报关单号码, 报关单统一编号',
      ],
      ['declarationNumber', 'Declaration, Declaration No, Declaration number'],
      [
        'lineNumber',
        'Товар №, № товара, Номер товара, № тов., Тов. №, № п/п, Товар №, Номер товару, № товару, 项号',
      ],
      ['goods', 'Товар, Товары, Товари, 商品'],
      ['flow', 'Тип декларации'],
      ['date', 'Дата декларации, Дата ДТ, Дата декларації'],
      ['', 'Декларация соответствия, Декларация о соответствии'],
    ] as const
  ).flatMap(([field, headers]) => headers.split(', ').map((header) => [header, field] as const)),
)('“%s” alone is %s', (header, field) => {
  expect(fieldsFor([header])).toEqual([field])
})

test('the trading company at home sends in exports and receives in imports, and is asked about where nothing tells', () => {
  expect(fieldsFor(['经营单位', '收货人', '目的国'])).toEqual(['consignor', 'consignee', 'destination'])
  expect(fieldsFor(['境内发货人', '境外收货人'])).toEqual(['consignor', 'consignee'])
  expect(fieldsFor(['境内收货人', '境外发货人'])).toEqual(['consignee', 'consignor'])
  expect(fieldsFor(['境内收发货人', '境外收发货人', '启运国'])).toEqual([
    'consignee',
    'consignor',
    'dispatchedFrom',
  ])
  expect(fieldsFor(['经营单位', '经营单位编码', '进口日期'])).toEqual(['consignee', 'consigneeId', 'date'])
  // The older form of an import: the trading company beside the unit that receives.
  expect(fieldsFor(['经营单位', '收货单位'])).toEqual(['', 'consignee'])
  const flows = (...cells: readonly string[]) =>
    propose(['进出口', '境内收发货人'], cells.map((cell) => [cell, '远洋公司'])) // prettier-ignore
  expect(columnsOf(flows('出口', '出口'))).toMatchObject({ consignor: '境内收发货人' })
  expect(columnsOf(flows('进口'))).toMatchObject({ consignee: '境内收发货人' })
  // A date of imports or exports says nothing, the column behind it does.
  const dated = propose(['进出口日期', '进出口标志', '经营单位'], [['2023-01-02', '进口', '远洋公司']])
  expect(columnsOf(dated)).toMatchObject({ consignee: '经营单位' })
  for (const open of [flows('进口', '出口'), propose(['境内收发货人', '商品编码'])]) {
    expect(Object.values(columnsOf(open))).not.toContain('境内收发货人')
    expect(open.doubts.map(({ why }) => why)).toEqual([
      expect.stringContaining('“境内收发货人” sends in exports and receives in imports'),
    ])
  }
})

test('of two columns that both say HS code, goods or value the one that was left out is named', () => {
  const doubts = (...headers: readonly string[]) => propose(headers).doubts.map(({ why }) => why)
  expect(doubts('HS code', 'ТН ВЭД', 'Origin')).toEqual([
    '“ТН ВЭД” says HS code too, and “HS code” was taken. Check among the columns which one you mean; the other stays in the rows.',
  ])
  expect(doubts('Customs value', 'Invoice value')).toEqual([expect.stringContaining('“Invoice value” says value too, and “Customs value” was taken')]) // prettier-ignore
  expect(doubts('Net weight', 'Net weight')).toHaveLength(1)
  expect(doubts('goods', 'Goods')).toHaveLength(1)
  // Each has a field of its own; the order of the boxes is known; words that say less are no rivals.
  expect(doubts('FOB value', 'CIF value', 'Value', 'Net weight', 'Weight', 'Goods description', 'Goods')).toEqual([]) // prettier-ignore
  expect(doubts('G33', 'G45', 'G46')).toEqual([])
  expect(propose(['HS code', 'Tariff code'], [['8542', 'none'], ['8471', 'free']]).doubts).toEqual([]) // prettier-ignore
})

test('the currency of an invoice is no currency of a value whose header names its own', () => {
  const boxes = columnsOf(propose(['G221', 'G33', 'G46']))
  expect(boxes).toEqual({ hsCode: 'G33', value: 'G46' })
  expect(columnsOf(propose(['Customs value RUB', 'Invoice currency']))).toEqual({
    value: 'Customs value RUB',
  })
  expect(columnsOf(propose(['USD FOB', 'Invoice value', 'Currency']))).toMatchObject({ currency: 'Currency' })
})

test('the unit of the United Nations’ tables is taken by its word, not by its number', () => {
  const units = ['qtyUnitCode', 'qtyUnitAbbr', 'qty', 'altQtyUnitAbbr', 'altQty']
  expect(columnsOf(propose(units))).toEqual({ quantity: 'qty', quantityUnit: 'qtyUnitAbbr' })
})

test('cells decide against a header, and for one that says nothing', () => {
  const told = propose(
    ['Date', 'Code', 'Country of export', 'Value'],
    [
      ['soon', '8542.31', 'China', 'high'],
      ['later', '8471.50', 'China', 'low'],
    ],
  )
  expect(columnsOf(told)).toEqual({ hsCode: 'Code', dispatchedFrom: 'Country of export' })
  const bare = propose(
    ['', '', ''],
    [
      ['2022-01-01', '854231', '10'],
      ['2022-01-02', '854232', '11'],
    ],
    { ...layout, headerRow: null },
  )
  expect(columnsOf(bare)).toEqual({ date: 'column 1', hsCode: 'column 2' })
  expect(bare.reasons.map(({ why }) => why)).toEqual([
    '2 of 2 cells looked at are HS codes',
    '2 of 2 cells looked at are dates',
  ])
})

test('of two columns for one field the telling and the fuller one is proposed', () => {
  const rows = [
    ['', '2023-01-05', 'Kazan', '', '5', 'x', '1'],
    ['', '2023-01-06', 'Omsk', 'DE', '6', 'x', '2'],
  ]
  const headers = [
    'Arrival date',
    'Import date',
    'Importer',
    'Importer country',
    'Value',
    'Customs value',
    'Stat value',
  ]
  expect(columnsOf(propose(headers, rows))).toEqual({
    consignee: 'Importer',
    consigneeCountry: 'Importer country',
    value: 'Stat value',
    date: 'Import date',
  })
})

test('key columns are proposed only where they tell the rows apart', () => {
  const headers = ['Declaration number', 'Line number', 'Goods']
  const keys = (rows: readonly (readonly string[])[]) => propose(headers, rows).mapping.keys
  expect(
    keys([
      ['A', '1', 'x'],
      ['A', '2', 'x'],
    ]),
  ).toEqual(['Declaration number', 'Line number'])
  expect(
    keys([
      ['A', '', 'x'],
      ['B', '', 'x'],
    ]),
  ).toEqual(['Declaration number', 'Line number'])
  expect(
    keys([
      ['A', '1', 'x'],
      ['A', '1', 'y'],
    ]),
  ).toEqual([])
  expect(
    keys([
      ['', '1', 'x'],
      ['A', '1', 'y'],
    ]),
  ).toEqual([])
  const register = propose(
    ['Record ID', 'Bill of Lading Number'],
    [
      ['1', 'B'],
      ['2', 'B'],
    ],
  )
  expect(register.mapping.keys).toEqual(['Record ID'])
})

test('trade statistics are aggregates with their edition', () => {
  const { mapping } = propose(
    [
      'period',
      'reporterISO',
      'flowCode',
      'partnerISO',
      'partnerDesc',
      'classificationCode',
      'cmdCode',
      'isQtyEstimated',
      'fobvalue',
    ],
    [
      ['2023', 'HKG', 'X', 'RUS', 'Russian Federation', 'H5', '854231', 'FALSE', '10'],
      ['2023', 'TUR', 'X', 'RUS', 'Russian Federation', 'H5', '854231', 'FALSE', '11'],
    ],
  )
  expect([mapping.level, mapping.hsEdition, mapping.keys]).toEqual([
    'aggregate',
    '2017',
    ['period', 'reporterISO', 'flowCode', 'partnerISO', 'cmdCode'],
  ])
  expect(v.safeParse(mappingSchema, mapping).success).toBe(true)
})

const KIT = new URL('../../../shared/data/trade-csv/', import.meta.url).pathname
const kit = existsSync(KIT)
const tools = {
  decodeAs: readToolsOf(webcrypto.subtle, TextDecoder).decodeAs,
  openDecoder: openDecoderOf(TextDecoder),
}

describe('the tables of the kit', () => {
  const open = async (name: string) => {
    const bytes = new Uint8Array(readFileSync(KIT + name))
    const preview = await previewTableFile(
      {
        byteLength: bytes.length,
        read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
      },
      tools,
    )
    if (!preview.ok) throw new Error(preview.error.message)
    let items = 0
    const { columns, rows } = preview.value
    const proposed = proposeMapping(columns, rows, preview.value.layout, () =>
      newId('item', (items += 1), zeros),
    )
    const at = fieldColumns(
      proposed.mapping,
      columns.map(({ key }) => key),
    )
    const facts = rows.map((row) =>
      rowFacts(
        cellsByField(at, (column) => row[column] ?? ''),
        proposed.mapping,
        preview.value.layout,
        () => null,
      ),
    )
    return { proposed, fields: new Set(at.keys()), facts }
  }
  it.runIf(kit || process.env['CI'])('are mapped and read', async () => {
    const boxes = await open('ru_gcodes_utf16le.tsv')
    expect([...boxes.fields].sort()).toEqual(
      [
        'declarationNumber',
        'date',
        'consigneeId',
        'consignee',
        'consigneeAddress',
        'consignorCountry',
        'consignorId',
        'consignor',
        'consignorAddress',
        'goods',
        'manufacturer',
        'brand',
        'origin',
        'hsCode',
        'netWeight',
        'value',
        'quantity',
        'incoterms',
      ].sort(),
    )
    expect(boxes.facts[0]).toMatchObject({
      period: { edtf: '2022-03-15' },
      consignor: { country: 'hk' },
      hsCode: { code: '8542319010' },
      weight: { range: { low: '12.45' }, unit: 'kg' },
      value: { range: { low: '184320.5' }, currency: 'USD', basis: 'customs' },
    })
    const statform = await open('eaeu_statform.csv')
    expect(statform.facts[0]).toMatchObject({
      consignee: { country: 'kz' },
      consignor: { country: 'ru' },
      period: { edtf: '2023-06-05' },
      route: { origin: { country: 'my' } },
      value: { range: { low: '55000' }, currency: 'USD' },
      hsCode: { code: '8542319010' },
    })
    const atlas = await open('atlas_style.csv')
    expect(atlas.facts).toMatchObject([
      {
        period: { edtf: '2022-03-15' },
        value: { range: { low: '184320.5' }, currency: 'USD', basis: 'FOB' },
      },
      {
        hsCode: { code: '853221' },
        value: { range: { low: '-9911' } },
        route: { origin: { country: 'cz' } },
      },
    ])
    expect(atlas.facts[0]?.doubts).toContainEqual(expect.objectContaining({ field: 'hsCode' }))
    const bills = await open('panjiva_style_preamble.csv')
    expect(bills.facts).toMatchObject([
      {
        weight: { range: { low: '1250' }, unit: 'kg' },
        quantity: { range: { low: '14' }, unit: 'packages' },
        hsCode: { code: '' },
        route: { dispatchedFrom: { country: 'hk' }, destination: { country: 'ru' } },
      },
      { consignor: null, consignee: null },
    ])
    expect(bills.proposed.mapping.keys).toHaveLength(1)
    const series = await open('comtrade_v1.csv')
    expect(series.facts).toMatchObject(
      ['hk', 'tr', 'ci'].map((country) => ({
        level: 'aggregate',
        period: { edtf: '2023' },
        hsCode: { code: '854231', edition: '2022' },
        route: { dispatchedFrom: { country }, destination: { country: 'ru' } },
      })),
    )
    const units = await open('mixed_units.csv')
    expect(
      units.facts.map(({ quantity, weight, value }) => [
        (weight ?? quantity)?.range.low,
        (weight ?? quantity)?.unit,
        value?.range.low,
        value?.currency,
      ]),
    ).toEqual([
      ['1.5', 'tonnes', '1000', 'EUR'],
      ['300', 'kg', '1200', 'USD'],
      ['12', 'pieces', '99', ''],
      ['2200', 'pounds', '10500000', 'GBP'],
      ['3', 'pieces', '40000', 'CNY'],
      ['10', 'tonnes', '120000', 'RUB'],
    ])
  })
})
